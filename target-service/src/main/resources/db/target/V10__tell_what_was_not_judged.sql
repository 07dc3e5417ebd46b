-- The goals that could not be judged by a row, whose reading is stored all the same.
alter table receipt add column unjudged json not null default '[]';
