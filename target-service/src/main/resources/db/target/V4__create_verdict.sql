-- Every verdict ever given, complete as it travels. Rows without published_at are the outbox.
create table verdict (
    goal_key       text not null references goal_state,
    sequence       bigint not null,
    period         text not null,
    status         text not null,
    actual         numeric,
    reading_status text,
    cause          text not null,
    news           boolean not null,
    trace          text,
    event          json not null,
    accepted_at    timestamptz,
    judged_at      timestamptz not null,
    created_at     timestamptz not null,
    published_at   timestamptz,
    primary key (goal_key, sequence)
);
create index verdict_of_period on verdict (goal_key, period, sequence desc);
create index verdict_unpublished on verdict (created_at) where published_at is null;
