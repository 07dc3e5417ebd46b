package io.pacewatch.target.goals;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every version of every goal, and which was in force when. */
@ApplicationScoped
public class GoalVersions {
    private static final String COLUMNS = "g.goal, g.deleted, g.loaded_at, g.reason, g.changed_by";

    /**
     * Goals as they were at an instant; one that was loaded only later is there with its first version, since readings
     * of the time before are judged by it, too.
     */
    private static final String THEN = """
            select * from (
                select distinct on (g.goal_key) g.goal_key, s.year, %s
                from goal g join goal_state s on s.goal_key = g.goal_key
                where (cast(:id as text) is null or s.id = :id)
                    and (cast(:region as text) is null or s.region = :region)
                    and (cast(:year as int) is null or s.year = :year)
                    and (cast(:after as text) is null or s.goal_key > :after)
                    and (g.loaded_at <= :asOf or g.version = 1)
                order by g.goal_key, g.version desc) g
            where not g.deleted
            """.formatted(COLUMNS);

    /** Whether a goal rests on a hidden indicator, as {@link Goal#indicators()} has them. */
    private static final String HIDDEN = """
             array[g.goal ->> 'indicator', g.goal -> 'parameters' ->> 'profileOf',
                g.goal -> 'parameters' ->> 'against'] && cast(:hidden as text[])
            """;

    static final String NOT_HIDDEN = " and not " + HIDDEN;

    private record Row(
            String key,
            String id,
            String region,
            int year,
            String section,
            String lead,
            int version,
            Instant loadedAt,
            boolean deleted,
            @Nullable String reason,
            @Nullable String changedBy,
            @JsonRawValue String goal) {
        static Row of(GoalVersion v) {
            Goal goal = v.goal();
            return new Row(
                    goal.key().text(),
                    goal.id(),
                    goal.region(),
                    goal.year(),
                    goal.section(),
                    goal.lead(),
                    goal.version(),
                    v.loadedAt(),
                    v.deleted(),
                    v.reason(),
                    v.changedBy(),
                    Rows.text(goal));
        }
    }

    /**
     * Each takes the place of the version before, whose number is one less, or begins a goal; one of a goal at a time.
     * Locks the goals in the order in which everybody does.
     */
    public void add(Handle handle, List<GoalVersion> added) {
        String rows = Rows.json(added.stream().map(Row::of).toList());
        handle.createUpdate("""
                        insert into goal_state as s
                            (goal_key, id, region, year, section, lead, version, sequence, warned, deleted)
                        select key, id, region, year, section, lead, version, 0, false, deleted
                        from json_to_recordset(cast(:rows as json)) as r(key text, id text, region text, year int,
                            section text, lead text, version int, deleted boolean)
                        order by key
                        on conflict (goal_key) do update set section = excluded.section, lead = excluded.lead,
                            version = excluded.version, deleted = excluded.deleted
                        """).bind("rows", rows).execute();
        handle.createUpdate("""
                        insert into goal (goal_key, version, goal, loaded_at, deleted, reason, changed_by)
                        select key, version, goal, "loadedAt", deleted, reason, "changedBy"
                        from json_to_recordset(cast(:rows as json)) as r(key text, version int, goal json,
                            "loadedAt" timestamptz, deleted boolean, reason text, "changedBy" text)
                        """).bind("rows", rows).execute();
        handle.createUpdate("delete from goal_feed where goal_key = any(:keys)")
                .bindArray("keys", String.class, texts(added.stream().map(GoalVersion::goal)))
                .execute();
        GoalStore.insertFeeds(
                handle,
                added.stream().filter(v -> !v.deleted()).map(GoalVersion::goal).toList());
    }

    private static Object[] texts(Stream<Goal> goals) {
        return goals.map(g -> g.key().text()).toArray();
    }

    /** Forgets where goals stood before they were deleted: what comes after begins anew, but for its numbering. */
    public void beginAnew(Handle handle, Stream<Goal> goals) {
        handle.createUpdate("""
                        update goal_state set current_sequence = null, period = null, status = null, warned = false
                        where goal_key = any(:keys)
                        """).bindArray("keys", String.class, texts(goals)).execute();
    }

    static void insert(Handle handle, GoalVersion version) {
        handle.createUpdate("""
                        insert into goal (goal_key, version, goal, loaded_at, deleted, reason, changed_by)
                        values (:key, :number, cast(:json as json), :loadedAt, :deleted, :reason, :changedBy)
                        """)
                .bind("key", version.goal().key().text())
                .bind("number", version.goal().version())
                .bind("json", Rows.text(version.goal()))
                .bindMethods(version)
                .execute();
    }

    /** The last version of each of these goals that has one, deleted or not. */
    public Map<GoalKey, GoalVersion> last(Handle handle, Collection<GoalKey> keys) {
        return handle
                .createQuery("select distinct on (g.goal_key) " + COLUMNS + """
                         from goal g where g.goal_key = any(:keys) order by g.goal_key, g.version desc
                        """)
                .bindArray(
                        "keys", String.class, keys.stream().map(GoalKey::text).toArray())
                .map(GoalVersions::read)
                .stream()
                .collect(Collectors.toMap(v -> v.goal().key(), v -> v));
    }

    /** Those of these goals whose last version, deleted or not, rests on one of the hidden indicators. */
    public Set<GoalKey> restingOn(Handle handle, Set<String> hidden, Collection<GoalKey> keys) {
        return handle.createQuery("""
                        select distinct g.goal_key from goal g
                        where g.goal_key = any(:keys)
                            and g.version = (select max(version) from goal l where l.goal_key = g.goal_key) and
                        """ + HIDDEN)
                .bindArray(
                        "keys", String.class, keys.stream().map(GoalKey::text).toArray())
                .bindArray("hidden", String.class, List.copyOf(hidden))
                .mapTo(String.class)
                .map(GoalKey::parse)
                .collect(Collectors.toSet());
    }

    /** A goal's versions, newest first, from below this number. */
    public List<GoalVersion> of(Handle handle, GoalKey key, long below, int limit) {
        return handle.createQuery("select " + COLUMNS + """
                         from goal g where g.goal_key = :key and g.version < :below order by g.version desc limit :limit
                        """)
                .bind("key", key.text())
                .bind("below", below)
                .bind("limit", limit)
                .map(GoalVersions::read)
                .list();
    }

    /** One goal as it was then; of its years the latest up to this one, unless a year is asked for. */
    public Optional<GoalVersion> then(
            Handle handle, String id, String region, @Nullable Integer year, int businessYear, Instant asOf) {
        return handle.createQuery(THEN + GoalSearch.BEST_YEAR_FIRST)
                .bind("id", id)
                .bind("region", region)
                .bind("year", year)
                .bind("after", (String) null)
                .bind("asOf", asOf)
                .bind("now", businessYear)
                .map(GoalVersions::read)
                .findOne();
    }

    /** The goals of a region and a year as they were then but those that rest on a hidden indicator, by key. */
    public List<GoalVersion> then(Handle handle, GoalSearch.Wanted wanted, Set<String> hidden, Instant asOf) {
        return handle.createQuery(THEN + """
                            and (cast(:department as text) is null or g.goal ->> 'lead' = :department)
                            and (cast(:section as text) is null or g.goal ->> 'section' = :section)
                        """ + NOT_HIDDEN + """
                        order by g.goal_key limit :limit
                        """)
                .bind("id", (String) null)
                .bind("asOf", asOf)
                .bindArray("hidden", String.class, List.copyOf(hidden))
                .bindMethods(wanted)
                .map(GoalVersions::read)
                .list();
    }

    private static GoalVersion read(ResultSet row, StatementContext context) throws SQLException {
        return new GoalVersion(
                Rows.read(row.getString("goal"), Goal.class),
                row.getBoolean("deleted"),
                Rows.instant(row, "loaded_at"),
                row.getString("reason"),
                row.getString("changed_by"));
    }
}
