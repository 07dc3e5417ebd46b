-- What indicators, regions, departments, bureaus and working years there are; the topic is published from here.
create table catalogue (
    key       text primary key,
    record    json not null,
    loaded_at timestamptz not null
);

-- Catalogue records and goals on their way to their topics, in order of id: the completeness marker comes last.
create table announcement (
    id           bigint generated always as identity primary key,
    topic        text not null,
    type         text not null,
    key          text not null,
    event_id     text not null,
    event        json not null,
    created_at   timestamptz not null,
    published_at timestamptz
);
create index announcement_unpublished on announcement (id) where published_at is null;
