-- What dashboards may read of alerts, as in target-service: no addresses, no secrets, no names of persons and no free
-- text. What a relay answered may hold an address, and what a department answered names a person.
CREATE VIEW alert.dashboard_alert AS
SELECT id AS alert, goal_id AS goal, region, year, department, state, human, steps,
    figure ->> 'period' AS period, figure ->> 'status' AS status, (figure ->> 'value')::numeric AS value,
    opened_at, changed_at
FROM alert.episode;
COMMENT ON VIEW alert.dashboard_alert IS 'opened_at and changed_at are business time';

CREATE VIEW alert.dashboard_alert_step AS
SELECT h.episode_id AS alert, e.goal_id AS goal, e.region, e.year, h.step, h.kind, h.at_business, h.at_machine
FROM alert.history h JOIN alert.episode e ON e.id = h.episode_id;

CREATE VIEW alert.dashboard_delivery AS
SELECT d.id AS delivery, d.episode_id AS alert, d.step, e.goal_id AS goal, coalesce(e.region, n.region) AS region, e.year,
    n.indicator, n.period AS late_period, p.department, p.channel, p.disabled_at IS NOT NULL AS endpoint_disabled,
    d.kind, d.state, CASE WHEN d.state = 'SUPPRESSED' THEN d.reason END AS suppressed_because,
    m.id AS message, m.state AS message_state, m.attempts, d.created_at, m.due_at, m.not_before, m.next_attempt, d.sent_at
FROM alert.delivery d
    JOIN alert.endpoint p ON p.id = d.endpoint_id
    LEFT JOIN alert.message m ON m.id = d.message_id
    LEFT JOIN alert.episode e ON e.id = d.episode_id
    LEFT JOIN alert.late_notice n ON n.id = d.notice_id;
COMMENT ON VIEW alert.dashboard_delivery IS 'machine time, but for not_before, which is business time';

-- Roles belong to the whole server, and another service may be making this one at the same moment. Where it may not be
-- made here, whoever runs the server makes it and grants what stands below.
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'pacewatch_reader') THEN
        CREATE ROLE pacewatch_reader NOLOGIN;
    END IF;
EXCEPTION
    WHEN duplicate_object OR unique_violation THEN NULL;
    WHEN insufficient_privilege THEN RAISE NOTICE 'pacewatch_reader may not be made here: dashboards have no role';
END $$;

DO $$ BEGIN
    IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'pacewatch_reader') THEN
        GRANT USAGE ON SCHEMA alert TO pacewatch_reader;
        GRANT SELECT ON alert.dashboard_alert, alert.dashboard_alert_step, alert.dashboard_delivery TO pacewatch_reader;
    END IF;
END $$;
