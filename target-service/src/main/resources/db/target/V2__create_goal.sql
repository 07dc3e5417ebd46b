-- Every version of every goal; the text key is the one on the topics.
create table goal (
    goal_key  text not null,
    version   int not null,
    goal      json not null,
    loaded_at timestamptz not null,
    primary key (goal_key, version)
);

-- Where each goal stands. Whoever judges a goal locks its row first.
create table goal_state (
    goal_key         text primary key,
    id               text not null,
    region           text not null,
    year             int not null,
    section          text,
    lead             text not null,
    version          int not null,
    sequence         bigint not null,
    current_sequence bigint,
    period           text,
    status           text,
    warned           boolean not null
);
create index goal_state_place on goal_state (region, year, section);

-- Which series a goal is judged from; last_year is the last year whose readings can be the goal's own.
create table goal_feed (
    indicator text not null,
    region    text not null,
    goal_key  text not null references goal_state,
    year      int not null,
    last_year int not null,
    primary key (indicator, region, goal_key)
);
