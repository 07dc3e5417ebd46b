-- What was heard of late figures; a step of a series' period is heard once, however often it comes. Never changed.
CREATE TABLE alert.late_notice (
    id          text        PRIMARY KEY,
    indicator   text        NOT NULL,
    region      text        NOT NULL,
    period      text        NOT NULL,
    step        text        NOT NULL,
    event       jsonb       NOT NULL,
    at_business timestamptz NOT NULL,
    at_machine  timestamptz NOT NULL,
    UNIQUE (indicator, region, period, step)
);
CREATE TRIGGER late_notice_is_append_only BEFORE UPDATE OR DELETE ON alert.late_notice
    FOR EACH ROW EXECUTE FUNCTION alert.refuse_change();

-- A delivery tells of a step of an alert or of a late figure.
ALTER TABLE alert.delivery
    ALTER COLUMN episode_id DROP NOT NULL,
    ALTER COLUMN step DROP NOT NULL,
    ADD COLUMN notice_id text REFERENCES alert.late_notice (id),
    ADD CONSTRAINT delivery_of_notice UNIQUE (notice_id, endpoint_id),
    ADD CONSTRAINT delivery_of_one_thing CHECK ((notice_id IS NULL) = (episode_id IS NOT NULL AND step IS NOT NULL));
