-- A hook that refuses our signature, or for which there is no key, is paused: paused_at says since when (machine time),
-- paused_until when one message tries it again, refusals how often in a row it was refused. An operator clears paused_at.
-- shut: nothing counts on it now, for whichever reason.
ALTER TABLE alert.endpoint
    ADD COLUMN paused_at timestamptz,
    ADD COLUMN paused_until timestamptz,
    ADD COLUMN paused_reason text,
    ADD COLUMN refusals int NOT NULL DEFAULT 0,
    ADD COLUMN shut boolean NOT NULL GENERATED ALWAYS AS (disabled_at IS NOT NULL OR paused_at IS NOT NULL) STORED;

CREATE OR REPLACE VIEW alert.dashboard_delivery AS
SELECT d.id AS delivery, d.episode_id AS alert, d.step, e.goal_id AS goal, coalesce(e.region, n.region) AS region, e.year,
    n.indicator, n.period AS late_period, p.department, p.channel, p.disabled_at IS NOT NULL AS endpoint_disabled,
    d.kind, d.state, CASE WHEN d.state = 'SUPPRESSED' THEN d.reason END AS suppressed_because,
    m.id AS message, m.state AS message_state, m.attempts, d.created_at, m.due_at, m.not_before, m.next_attempt, d.sent_at,
    p.paused_at IS NOT NULL AS endpoint_paused
FROM alert.delivery d
    JOIN alert.endpoint p ON p.id = d.endpoint_id
    LEFT JOIN alert.message m ON m.id = d.message_id
    LEFT JOIN alert.episode e ON e.id = d.episode_id
    LEFT JOIN alert.late_notice n ON n.id = d.notice_id;
