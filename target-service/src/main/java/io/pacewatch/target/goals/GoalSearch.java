package io.pacewatch.target.goals;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Finds goals and where they stand, for those who ask; locks nothing. */
@ApplicationScoped
public class GoalSearch {
    /**
     * What is asked for; null where it does not matter. A goal without a verdict counts as {@code UNKNOWN} if it is
     * silent though a report was due, else as {@code NOT_DUE}.
     *
     * @param after the key after which to go on
     * @param limit how many at most
     */
    public record Wanted(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable String status,
            @Nullable String department,
            @Nullable String section,
            @Nullable String after,
            int limit) {
        /** The goals of a region in a year. */
        public static Wanted of(@Nullable String region, @Nullable Integer year, int limit) {
            return new Wanted(region, year, null, null, null, null, limit);
        }

        /** The same, with no fewer at a time than this. */
        public Wanted atLeast(int least) {
            return new Wanted(region, year, status, department, section, after, Math.max(limit, least));
        }

        /** The same, going on after this key. */
        public Wanted goingOnAfter(String key) {
            return new Wanted(region, year, status, department, section, key, limit);
        }
    }

    private static final String STATUS = """
            coalesce(s.status, case when g.goal ->> 'rule' = 'done'
                and (g.goal ->> 'indicator') || '|' || s.year = any(:silent) then 'UNKNOWN' else 'NOT_DUE' end)
            """;

    private static final String MATCHES = """
             where not s.deleted and (cast(:region as text) is null or s.region = :region)
                and (cast(:year as int) is null or s.year = :year)
                and (cast(:status as text) is null or
            """ + STATUS + """
                    = :status)
                and (cast(:department as text) is null or s.lead = :department)
                and (cast(:section as text) is null or s.section = :section)
                and (cast(:after as text) is null or s.goal_key > :after)
            """ + GoalVersions.NOT_HIDDEN + """
            order by s.goal_key limit :limit
            """;

    /** Of several years the latest not after the business year, else the earliest. */
    static final String BEST_YEAR_FIRST =
            " order by year <= :now desc, case when year <= :now then -year else year end limit 1";

    private static final String NAMED = """
             where not s.deleted and s.id = :id and s.region = :region
                and (cast(:year as int) is null or s.year = :year)
            """;

    private final Silence silence;

    GoalSearch(Silence silence) {
        this.silence = silence;
    }

    /** The goals that match and rest on none of the hidden indicators, in order of key. */
    public List<Standing> find(Handle handle, Wanted wanted, Set<String> hidden) {
        List<String> silent = wanted.status() == null ? List.of() : silence.today(handle);
        return handle
                .createQuery(GoalStore.STANDING + MATCHES)
                .bindMethods(wanted)
                .bindArray("silent", String.class, silent)
                .bindArray("hidden", String.class, List.copyOf(hidden))
                .map(GoalRows::readable)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Keys of the goals behind this one, in order; those that nobody can read are among them. */
    public List<String> keysAfter(Handle handle, @Nullable String after, int limit) {
        return handle.createQuery("""
                        select goal_key from goal_state where not deleted
                            and (cast(:after as text) is null or goal_key > :after)
                        order by goal_key limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** Where these goals stand, as far as they can be read, in order of key. */
    public List<Standing> standings(Handle handle, List<String> keys) {
        return handle
                .createQuery(GoalStore.STANDING + "where s.goal_key = any(:keys) order by s.goal_key")
                .bindArray("keys", String.class, keys.toArray())
                .map(GoalRows::readable)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those of these goals that are UNKNOWN without a verdict that says why. */
    public Set<String> withoutWord(Handle handle, List<String> keys) {
        return Set.copyOf(handle.createQuery("""
                        select goal_key from goal_state where goal_key = any(:keys) and status = :unknown
                            and current_sequence is null
                        """)
                .bindArray("keys", String.class, keys.toArray())
                .bind("unknown", Status.UNKNOWN.name())
                .mapTo(String.class)
                .list());
    }

    /**
     * One goal; where no year is asked for, the latest not after the business year that has such a goal, else the
     * earliest.
     */
    public Optional<Standing> find(Handle handle, String id, String region, @Nullable Integer year, int businessYear) {
        return handle.createQuery(GoalStore.STANDING + NAMED + BEST_YEAR_FIRST)
                .bind("id", id)
                .bind("region", region)
                .bind("year", year)
                .bind("now", businessYear)
                .map(GoalRows::read)
                .findOne();
    }

    /** The key of a goal that is there or was, of its years as above, those that are there first. */
    public Optional<GoalKey> everKnown(
            Handle handle, String id, String region, @Nullable Integer year, int businessYear) {
        return handle.createQuery("""
                        select year from goal_state where id = :id and region = :region
                            and (cast(:year as int) is null or year = :year)
                        order by deleted, year <= :now desc, case when year <= :now then -year else year end limit 1
                        """)
                .bind("id", id)
                .bind("region", region)
                .bind("year", year)
                .bind("now", businessYear)
                .mapTo(Integer.class)
                .findOne()
                .map(found -> new GoalKey(id, region, found));
    }

    /** The latest year not after the business year in which a region has goals, else the earliest. */
    public Optional<Integer> year(Handle handle, String region, int businessYear) {
        return handle.createQuery(
                        "select year from goal_state where region = :region and not deleted" + BEST_YEAR_FIRST)
                .bind("region", region)
                .bind("now", businessYear)
                .mapTo(Integer.class)
                .findOne();
    }

    /** How many goals of the latest year up to this one stand where, by department, for the metrics. */
    public List<Tally> tally(Handle handle, int year) {
        return handle.createQuery("""
                        select
                        """ + STATUS + """
                            as status, s.lead, count(*) as goals from goal_state s
                        left join goal g on s.status is null and g.goal_key = s.goal_key and g.version = s.version
                        where not s.deleted
                            and s.year = (select max(year) from goal_state where year <= :year and not deleted)
                        group by 1, 2
                        """)
                .bind("year", year)
                .bindArray("silent", String.class, silence.today(handle))
                .map((row, c) -> new Tally(row.getString("status"), row.getString("lead"), row.getLong("goals")))
                .list();
    }

    /** So many goals of this department stand like this. */
    public record Tally(String status, String department, long goals) {}
}
