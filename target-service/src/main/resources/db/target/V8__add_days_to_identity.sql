-- The day on which an event happened or is expected is part of what a reading says: one that adds it is no duplicate.
-- What is stored is unique by fewer columns and so by these too. Rows that were taken for duplicates keep their receipts,
-- by which a replay still knows them; sent again they are stored. The constraint keeps its name, which instances of the
-- release before name in their inserts.
alter table reading_version
    drop constraint reading_identity,
    add constraint reading_identity unique nulls not distinct
        (indicator, region, period_end, period, published_at, status, value, deleted, occurred_on, expected_on);
