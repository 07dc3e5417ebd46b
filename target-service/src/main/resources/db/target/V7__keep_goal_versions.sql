-- Who reads an old version wants to know why it was replaced and by which token; a deletion is a version, too.
alter table goal add column deleted boolean not null default false;
alter table goal add column reason text;
alter table goal add column changed_by text;
alter table goal_state add column deleted boolean not null default false;
-- A goal that is gone leaves a record without a value on its topic.
alter table announcement alter column event drop not null;
