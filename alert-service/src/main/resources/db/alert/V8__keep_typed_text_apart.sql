-- What people typed into answers: names, notes, plans. The history never changes and refers to it by step and field; a
-- text that has to go is blanked here, and the step stays.
CREATE TABLE alert.typed_text (
    episode_id text NOT NULL,
    step       int  NOT NULL,
    field      text NOT NULL,
    text       text,
    blanked_at timestamptz,
    PRIMARY KEY (episode_id, step, field),
    FOREIGN KEY (episode_id, step) REFERENCES alert.history (episode_id, step),
    CONSTRAINT there_or_blanked CHECK ((text IS NULL) = (blanked_at IS NOT NULL))
);
COMMENT ON COLUMN alert.typed_text.blanked_at IS 'machine time';

-- Links that were issued up to this machine time do nothing any more.
ALTER TABLE alert.episode ADD COLUMN links_revoked_at timestamptz;
