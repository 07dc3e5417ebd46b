-- What dashboards may read: these views and nothing else. They are a contract of their own, so that tables can change
-- behind them: a migration that needs to change what a view stands on drops the view and makes it anew, columns kept.
-- No addresses, no secrets, no names of persons and no free text, which could hold any of these.

create function dashboard_period_end(period text) returns date language sql immutable as
$$ select case
    when period ~ '^\d{4}-\d{2}-\d{2}$' then period::date
    else make_date(left(period, 4)::int, 1, 1) + make_interval(months => case substr(period, 6, 1)
        when 'M' then 1 when 'Q' then 3 when 'S' then 6 else 12 end
        * coalesce(nullif(substr(period, 7), '')::int, 1)) - interval '1 day' end $$;
comment on function dashboard_period_end(text) is 'last day of 2025-M06, 2025-Q2, 2025-S1, 2025 or 2025-06-15';

-- A goal without a verdict is not due, or silent: to be done, never reported on though a report was due. Silence is a
-- matter of the day on which one asks; here it is what was noticed as late, three working days after the report was due.
create view dashboard_goal as
select s.id as goal, s.region, s.year, s.version,
    g.goal #>> '{name,zh}' as name_zh, coalesce(g.goal #>> '{name,en}', g.goal #>> '{name,zh}') as name_en,
    place.record #>> '{name,zh}' as region_zh, place.record #>> '{name,en}' as region_en,
    s.section, s.lead as department,
    office.record #>> '{name,zh}' as department_zh, office.record #>> '{name,en}' as department_en,
    g.goal ->> 'indicator' as indicator, g.goal ->> 'rule' as rule, g.goal ->> 'firmness' as firmness,
    g.goal ->> 'class' as class, g.goal ->> 'unit' as unit, g.goal ->> 'comparator' as comparator,
    (g.goal ->> 'value')::numeric as target, (g.goal ->> 'deadline')::date as deadline, g.goal ->> 'wording' as wording,
    coalesce(s.status, case when g.goal ->> 'rule' = 'done' and exists (select from late_reading l
        where l.indicator = g.goal ->> 'indicator' and l.region = s.region
            and extract(year from l.period_end) = s.year) then 'UNKNOWN' else 'NOT_DUE' end) as status,
    s.period, dashboard_period_end(s.period) as period_end,
    v.actual, (v.event #>> '{verdict,expected}')::numeric as expected, (v.event #>> '{verdict,gap}')::numeric as gap,
    (v.event #>> '{verdict,progress}')::numeric as progress,
    (v.event #>> '{verdict,requiredPace}')::numeric as required_pace,
    (v.event #>> '{verdict,projection,value}')::numeric as projection,
    (v.event #>> '{verdict,projection,low}')::numeric as projection_low,
    (v.event #>> '{verdict,projection,high}')::numeric as projection_high,
    (v.event #>> '{verdict,projection,probability}')::numeric as probability,
    (v.event #>> '{verdict,preliminary}')::boolean as preliminary, (v.event #>> '{verdict,closing}')::boolean as closing,
    v.judged_at,
    (select min(l.due_by) from late_reading l where l.indicator = g.goal ->> 'indicator' and l.region = s.region
        and l.ended_at is null and extract(year from l.period_end) >= s.year) as late_since
from goal_state s
join goal g on g.goal_key = s.goal_key and g.version = s.version
left join verdict v on v.goal_key = s.goal_key and v.sequence = s.current_sequence
left join catalogue place on place.key = 'region/' || s.region
left join catalogue office on office.key = 'department/' || s.lead
where not s.deleted;
comment on view dashboard_goal is 'each goal and its latest verdict; judged_at is business time';

create view dashboard_verdict as
select s.id as goal, s.region, s.year, v.sequence, v.sequence = s.current_sequence as current,
    v.period, dashboard_period_end(v.period) as period_end, v.status, v.reading_status, v.actual,
    (v.event #>> '{verdict,expected}')::numeric as expected, (v.event #>> '{verdict,gap}')::numeric as gap,
    (v.event #>> '{verdict,progress}')::numeric as progress,
    (v.event #>> '{verdict,requiredPace}')::numeric as required_pace,
    (v.event #>> '{verdict,projection,probability}')::numeric as probability,
    (v.event #>> '{goal,version}')::int as goal_version, v.cause, v.news, v.judged_at, v.created_at, v.published_at
from verdict v
join goal_state s on s.goal_key = v.goal_key
where not s.deleted;
comment on view dashboard_verdict is 'every verdict; judged_at is business time, created_at and published_at are machine time';

-- The greatest version of a period is current, as in docs and judging.
create view dashboard_reading as
select indicator, region, period, period_end, value, deleted, status, published_at, occurred_on, expected_on, made_up,
    bureau, submission, row_number as submission_row, accepted_at,
    row_number() over (partition by indicator, region, period order by published_at desc,
        array_position(array['FINAL', 'REVISED', 'PRELIMINARY', 'ESTIMATED'], status),
        accepted_at desc, submission desc, row_number desc) = 1 as current
from reading_version;
comment on view dashboard_reading is 'every publication of every figure; accepted_at is machine time';

create view dashboard_late as
select l.indicator, figure.record #>> '{name,zh}' as indicator_zh, figure.record #>> '{name,en}' as indicator_en,
    l.region, place.record #>> '{name,zh}' as region_zh, place.record #>> '{name,en}' as region_en,
    l.period, l.period_end, l.due_by, figure.record ->> 'reports' as reports,
    reporter.record #>> '{name,zh}' as reports_zh, reporter.record #>> '{name,en}' as reports_en,
    l.told, l.supervised, l.since, l.ended_at, l.ended_by
from late_reading l
left join catalogue figure on figure.key = 'indicator/' || l.indicator
left join catalogue place on place.key = 'region/' || l.region
left join catalogue reporter on reporter.key = replace(figure.record ->> 'reports', ':', '/');
comment on view dashboard_late is 'figures that are or were late; since and ended_at are business time';

-- Roles belong to the whole server, and another service may be making this one at the same moment. Where it may not be
-- made here, whoever runs the server makes it and grants what stands below.
do $$ begin
    if not exists (select from pg_roles where rolname = 'pacewatch_reader') then
        create role pacewatch_reader nologin;
    end if;
exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then raise notice 'pacewatch_reader may not be made here: dashboards have no role';
end $$;

do $$ begin
    if exists (select from pg_roles where rolname = 'pacewatch_reader') then
        grant usage on schema target to pacewatch_reader;
        grant select on dashboard_goal, dashboard_verdict, dashboard_reading, dashboard_late to pacewatch_reader;
    end if;
end $$;
