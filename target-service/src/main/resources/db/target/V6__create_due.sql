-- What is to be looked at when its day has come, by business time: one row for each key, kind and day.
create table due (
    kind    text not null,
    key     text not null,
    due_on  date not null,
    due_at  timestamptz not null,
    done_at timestamptz,
    primary key (key, kind, due_on)
);
create index due_open on due (due_at, key) where done_at is null;

-- Figures that are or were late. All times are business time.
create table late_reading (
    indicator  text not null,
    region     text not null,
    period     text not null,
    period_end date not null,
    due_by     date not null,
    told       boolean not null,
    since      timestamptz not null,
    supervised boolean not null default false,
    ended_at   timestamptz,
    ended_by   text,
    primary key (indicator, region, period)
);
create index late_reading_open on late_reading (indicator, region) where ended_at is null;
