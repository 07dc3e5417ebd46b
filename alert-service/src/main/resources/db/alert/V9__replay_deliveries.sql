-- A dead delivery that is sent again becomes REPLAYED, and another row goes on for it: replay counts them. The message of
-- the new row is a new one, since the old one's time is over.
ALTER TABLE alert.delivery
    ADD COLUMN replay int NOT NULL DEFAULT 0,
    ADD COLUMN replay_of text REFERENCES alert.delivery (id),
    ADD COLUMN replayed_by text,
    ADD COLUMN replay_reason text,
    DROP CONSTRAINT delivery_episode_id_step_endpoint_id_key,
    DROP CONSTRAINT delivery_of_notice,
    ADD CONSTRAINT delivery_of_step UNIQUE (episode_id, step, endpoint_id, replay),
    ADD CONSTRAINT delivery_of_notice UNIQUE (notice_id, endpoint_id, replay);
CREATE INDEX delivery_dead ON alert.delivery (created_at) WHERE state = 'DEAD';
