package io.pacewatch.target.goals;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.database.Rows;
import io.pacewatch.target.pace.Judge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Goals with every version, and where each stands. */
@ApplicationScoped
public class GoalStore {
    static final String STANDING = """
            select s.goal_key, s.sequence, s.warned, g.goal, g.loaded_at as since, first.loaded_at, v.event
            from goal_state s
            join goal g on g.goal_key = s.goal_key and g.version = s.version
            join goal first on first.goal_key = s.goal_key and first.version = 1
            left join verdict v on v.goal_key = s.goal_key and v.sequence = s.current_sequence
            """;

    private static final String OWNING = """
            select f.goal_key from json_to_recordset(cast(:series as json)) as w(indicator text, region text)
            join goal_feed f on f.indicator = w.indicator and f.region = w.region
            join goal_state t on t.goal_key = f.goal_key and not t.deleted
            join goal o on o.goal_key = t.goal_key and o.version = t.version and o.goal ->> 'indicator' = f.indicator
            """;

    /**
     * Goals that are locked now.
     *
     * @param standings  where they stand
     * @param unreadable those that nobody can read, as after a rollback or a hand in the database; why, by key
     */
    public record Locked(List<Standing> standings, Map<String, RuntimeException> unreadable) {}

    /** A series that a goal is judged from. */
    public record Fed(SeriesKey series, String goalKey) {}

    private record OfSeries(String indicator, String region) {
        static OfSeries of(SeriesKey series) {
            return new OfSeries(series.indicator(), series.region());
        }
    }

    private record Feed(String indicator, String region, String goalKey, int year, int lastYear) {}

    /** Adds a goal that is not there and never was; false if there is one with its key, deleted or not. */
    public boolean insert(Handle handle, Goal goal, Instant loadedAt) {
        int inserted = handle.createUpdate("""
                        insert into goal_state (goal_key, id, region, year, section, lead, version, sequence, warned)
                        values (:key, :id, :region, :year, :section, :lead, :version, 0, false)
                        on conflict do nothing
                        """)
                .bind("key", goal.key().text())
                .bindMethods(goal)
                .execute();
        if (inserted == 0) {
            return false;
        }
        GoalVersions.insert(handle, new GoalVersion(goal, false, loadedAt, null, null));
        insertFeeds(handle, List.of(goal));
        return true;
    }

    static void insertFeeds(Handle handle, List<Goal> goals) {
        List<Feed> feeds = goals.stream()
                .flatMap(goal -> Judge.feeds(goal).stream()
                        .map(s -> new Feed(
                                s.indicator(), s.region(), goal.key().text(), goal.year(), Judge.lastYear(goal))))
                .toList();
        handle.createUpdate("""
                        insert into goal_feed (indicator, region, goal_key, year, last_year)
                        select indicator, region, "goalKey", year, "lastYear"
                        from json_to_recordset(cast(:feeds as json))
                            as f(indicator text, region text, "goalKey" text, year int, "lastYear" int)
                        """).bind("feeds", Rows.json(feeds)).execute();
    }

    /**
     * Keys of the goals that these readings can concern: their own year's, and those of the three years after, whose
     * profiles and their vintage check rest on them.
     */
    public List<String> fedBy(Handle handle, Collection<Reading> readings) {
        record Year(SeriesKey series, int year) {}
        record Wanted(String indicator, String region, int year) {}
        List<Wanted> wanted = readings.stream()
                .map(r -> new Year(r.series(), r.period().year()))
                .distinct()
                .map(y -> new Wanted(y.series().indicator(), y.series().region(), y.year()))
                .toList();
        return handle.createQuery("""
                        select distinct f.goal_key
                        from json_to_recordset(cast(:wanted as json)) as w(indicator text, region text, year int)
                        join goal_feed f on f.indicator = w.indicator and f.region = w.region
                            and w.year between f.year - 3 and f.last_year
                        """)
                .bind("wanted", Rows.json(wanted))
                .mapTo(String.class)
                .list();
    }

    /**
     * Locks these goals and says where they stand. Two statements: one that waited for a lock would join the rows that
     * it saw before it waited.
     */
    public Locked lock(Handle handle, Collection<String> keys) {
        hold(handle, keys);
        Map<String, RuntimeException> unreadable = new LinkedHashMap<>();
        List<Standing> standings = handle
                .createQuery(STANDING + "where s.goal_key = any(:keys) order by s.goal_key")
                .bindArray("keys", String.class, keys.toArray())
                .map((row, c) -> GoalRows.readable(row, unreadable))
                .stream()
                .flatMap(Optional::stream)
                .toList();
        return new Locked(standings, unreadable);
    }

    /** What these goals are judged from. */
    public List<Fed> feeding(Handle handle, Collection<String> keys) {
        return handle.createQuery("select indicator, region, goal_key from goal_feed where goal_key = any(:keys)")
                .bindArray("keys", String.class, keys.toArray())
                .map((row, c) -> new Fed(
                        new SeriesKey(row.getString("indicator"), row.getString("region")), row.getString("goal_key")))
                .list();
    }

    /** Says of goals on which no verdict can be written that nobody knows where they stand. */
    public void markUnjudged(Handle handle, Collection<String> keys) {
        handle.createUpdate("""
                        update goal_state set status = :unknown, current_sequence = null, period = null
                        where goal_key = any(:keys)
                        """)
                .bind("unknown", Status.UNKNOWN.name())
                .bindArray("keys", String.class, keys.toArray())
                .execute();
    }

    /** Locks these goals in the order in which everybody does. */
    public void hold(Handle handle, Collection<String> keys) {
        handle.createQuery("select goal_key from goal_state where goal_key = any(:keys) order by goal_key for update")
                .bindArray("keys", String.class, keys.toArray())
                .mapTo(String.class)
                .list();
    }

    /** Those of these goals that are not deleted. */
    public List<String> existing(Handle handle, Collection<String> keys) {
        return handle.createQuery("select goal_key from goal_state where goal_key = any(:keys) and not deleted")
                .bindArray("keys", String.class, keys.toArray())
                .mapTo(String.class)
                .list();
    }

    /** The goals, but for deleted ones, whose own figures these series are, and where they stand; locks nothing. */
    public List<Standing> owning(Handle handle, Collection<SeriesKey> series) {
        return series.isEmpty()
                ? List.of()
                : handle
                        .createQuery(STANDING + "where s.goal_key in (" + OWNING + ") order by s.goal_key")
                        .bind(
                                "series",
                                Rows.json(series.stream().map(OfSeries::of).toList()))
                        .map(GoalRows::readable)
                        .stream()
                        .flatMap(Optional::stream)
                        .toList();
    }

    /** Locks the goals whose own figures these series are, in the order in which everybody locks goals. */
    public void lockOwning(Handle handle, Collection<SeriesKey> series) {
        if (!series.isEmpty()) {
            handle.createQuery("select goal_key from goal_state where goal_key in (" + OWNING
                            + ") order by goal_key for update")
                    .bind("series", Rows.json(series.stream().map(OfSeries::of).toList()))
                    .mapTo(String.class)
                    .list();
        }
    }

    /** The goals for whose own series nothing was ever due. */
    public List<Goal> withoutDueDay(Handle handle) {
        return handle.createQuery(STANDING + """
                        where not s.deleted and not exists (select 1 from due d where d.kind = 'READING'
                            and d.key = (g.goal ->> 'indicator') || '|' || s.region)
                        """).map(GoalRows::readable).stream()
                .flatMap(Optional::stream)
                .map(Standing::goal)
                .toList();
    }

    /** Writes where these goals stand now. */
    public void update(Handle handle, List<Standing> standings) {
        record State(
                String key,
                long sequence,
                @Nullable Long current,
                @Nullable String period,
                @Nullable String status,
                boolean warned) {}
        List<State> states = standings.stream()
                .map(s -> new State(
                        s.goal().key().text(),
                        s.sequence(),
                        s.latest().map(VerdictEvent::sequence).orElse(null),
                        s.latest().map(e -> e.verdict().period().toString()).orElse(null),
                        s.latest().map(e -> e.verdict().status().name()).orElse(null),
                        s.warned()))
                .toList();
        handle.createUpdate("""
                        update goal_state s set sequence = n.sequence, current_sequence = n.current,
                            period = n.period, status = n.status, warned = n.warned
                        from json_to_recordset(cast(:states as json)) as n(key text, sequence bigint, current bigint,
                            period text, status text, warned boolean)
                        where s.goal_key = n.key
                        """).bind("states", Rows.json(states)).execute();
    }
}
