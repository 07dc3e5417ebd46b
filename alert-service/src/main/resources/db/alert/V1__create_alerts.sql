-- What was last seen of each goal; the row that every decision about a goal locks.
CREATE TABLE alert.goal_watch (
    goal_id    text   NOT NULL,
    region     text   NOT NULL,
    year       int    NOT NULL,
    sequence   bigint NOT NULL DEFAULT 0,
    recent     jsonb  NOT NULL DEFAULT '[]',
    episode_id text,
    PRIMARY KEY (goal_id, region, year)
);

CREATE TABLE alert.episode (
    id         text        PRIMARY KEY,
    goal_id    text        NOT NULL,
    region     text        NOT NULL,
    year       int         NOT NULL,
    department text        NOT NULL,
    state      text        NOT NULL,
    figure     jsonb       NOT NULL,
    human      text        NOT NULL DEFAULT 'NONE',
    steps      int         NOT NULL DEFAULT 0,
    opened_at  timestamptz NOT NULL,
    changed_at timestamptz NOT NULL
);
CREATE INDEX episode_by_department ON alert.episode (department, id);
COMMENT ON COLUMN alert.episode.opened_at IS 'business time';
COMMENT ON COLUMN alert.episode.changed_at IS 'business time';

CREATE TABLE alert.history (
    episode_id  text        NOT NULL REFERENCES alert.episode (id),
    step        int         NOT NULL,
    kind        text        NOT NULL,
    at_business timestamptz NOT NULL,
    at_machine  timestamptz NOT NULL,
    who         text        NOT NULL,
    why         text,
    event       jsonb,
    earlier     jsonb,
    detail      jsonb,
    PRIMARY KEY (episode_id, step)
);

CREATE FUNCTION alert.refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'history is append-only'; END $$;
CREATE TRIGGER history_is_append_only BEFORE UPDATE OR DELETE ON alert.history
    FOR EACH ROW EXECUTE FUNCTION alert.refuse_change();

-- address is null while the catalogue does not know the department.
CREATE TABLE alert.endpoint (
    id         text PRIMARY KEY,
    channel    text NOT NULL,
    department text NOT NULL,
    address    text,
    language   text NOT NULL
);

CREATE TABLE alert.message (
    id           text        PRIMARY KEY,
    endpoint_id  text        NOT NULL REFERENCES alert.endpoint (id),
    state        text        NOT NULL,
    opened_at    timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    business_day date        NOT NULL,
    not_before   timestamptz,
    rationed     boolean     NOT NULL DEFAULT false,
    maybe_sent   boolean     NOT NULL DEFAULT false,
    attempts     int         NOT NULL DEFAULT 0,
    next_attempt timestamptz,
    lease_owner  text,
    lease_until  timestamptz,
    error        text
);
CREATE INDEX message_to_send ON alert.message (endpoint_id, opened_at)
    WHERE state IN ('OPEN', 'LEASED', 'RETRY', 'UNCERTAIN');
CREATE INDEX message_by_day ON alert.message (endpoint_id, business_day);
COMMENT ON COLUMN alert.message.opened_at IS 'machine time, as due_at, next_attempt and lease_until';
COMMENT ON COLUMN alert.message.not_before IS 'business time; set where the daily ration makes a mail wait';
COMMENT ON COLUMN alert.message.rationed IS 'holds a warning that counts against one mail a day';

CREATE TABLE alert.delivery (
    id          text        PRIMARY KEY,
    episode_id  text        NOT NULL,
    step        int         NOT NULL,
    endpoint_id text        NOT NULL REFERENCES alert.endpoint (id),
    message_id  text        REFERENCES alert.message (id),
    kind        text        NOT NULL,
    state       text        NOT NULL,
    reason      text,
    created_at  timestamptz NOT NULL,
    sent_at     timestamptz,
    UNIQUE (episode_id, step, endpoint_id),
    FOREIGN KEY (episode_id, step) REFERENCES alert.history (episode_id, step)
);
CREATE INDEX delivery_by_message ON alert.delivery (message_id);
CREATE INDEX delivery_pending ON alert.delivery (created_at)
    WHERE state IN ('READY', 'LEASED', 'RETRY', 'UNCERTAIN');
