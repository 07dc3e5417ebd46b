-- Passes over all goals that compare what was said with what the stored readings say. A pass goes on behind "after",
-- slice by slice, on whichever instance has time; each slice is a transaction of its own, and holds this row.
create table recomputation (
    id          bigint generated always as identity primary key,
    night       date unique,
    started_at  timestamptz not null,
    finished_at timestamptz,
    after       text,
    total       bigint not null,
    compared    bigint not null default 0,
    differing   bigint not null default 0,
    unjudged    bigint not null default 0,
    examples    json not null default '[]'
);
create index recomputation_open on recomputation (id) where finished_at is null;
