package io.pacewatch.target.goals;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    /** Takes the place of the version before, whose number is one less, or begins a goal. */
    public void add(Handle handle, GoalVersion version) {
        Goal goal = version.goal();
        String key = goal.key().text();
        handle.createUpdate("""
                        insert into goal_state (goal_key, id, region, year, section, lead, version, sequence, warned, deleted)
                        values (:key, :id, :region, :year, :section, :lead, :version, 0, false, :deleted)
                        on conflict (goal_key) do update set section = :section, lead = :lead, version = :version,
                            deleted = :deleted
                        """)
                .bind("key", key)
                .bind("deleted", version.deleted())
                .bindMethods(goal)
                .execute();
        insert(handle, version);
        handle.createUpdate("delete from goal_feed where goal_key = :key")
                .bind("key", key)
                .execute();
        if (!version.deleted()) {
            GoalStore.insertFeeds(handle, goal);
        }
    }

    /** Forgets where a goal stood before it was deleted: what comes after begins anew, but for its numbering. */
    public void beginAnew(Handle handle, GoalKey key) {
        handle.createUpdate("""
                        update goal_state set current_sequence = null, period = null, status = null, warned = false
                        where goal_key = :key
                        """).bind("key", key.text()).execute();
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

    /** The last version of a goal, deleted or not. */
    public Optional<GoalVersion> last(Handle handle, GoalKey key) {
        return of(handle, key, Integer.MAX_VALUE, 1).stream().findFirst();
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

    /** The goals of a region and a year as they were then, in order of key. */
    public List<GoalVersion> then(Handle handle, GoalSearch.Wanted wanted, Instant asOf) {
        return handle.createQuery(THEN + """
                            and (cast(:department as text) is null or g.goal ->> 'lead' = :department)
                            and (cast(:section as text) is null or g.goal ->> 'section' = :section)
                        order by g.goal_key limit :limit
                        """)
                .bind("id", (String) null)
                .bind("asOf", asOf)
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
