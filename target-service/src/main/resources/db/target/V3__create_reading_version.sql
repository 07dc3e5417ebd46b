-- Every publication of every figure, never changed. The unique key is the reading's identity and serves series too.
create table reading_version (
    indicator          text not null,
    region             text not null,
    period_end         date not null,
    period             text not null,
    published_at       timestamptz not null,
    status             text not null,
    value              numeric,
    deleted            boolean not null,
    published_at_given boolean not null,
    occurred_on        date,
    expected_on        date,
    note               text,
    source             text,
    made_up            boolean not null,
    submission         text not null,
    row_number         int not null,
    row_count          int not null,
    bureau             text not null,
    accepted_at        timestamptz not null,
    constraint reading_identity unique nulls not distinct
        (indicator, region, period_end, period, published_at, status, value, deleted)
);

-- What became of each row of each submission; also what tells that a record was handled before.
create table receipt (
    submission  text not null,
    row_number  int not null,
    row_count   int not null,
    outcome     text not null,
    conflict    boolean not null,
    verdicts    json not null,
    accepted_at timestamptz not null,
    primary key (submission, row_number)
);
