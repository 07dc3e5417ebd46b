package io.pacewatch.alert.episode;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Episodes and their histories; every method works within the caller's transaction. */
@ApplicationScoped
public class EpisodeStore {

    private static final String STEPS = "SELECT y.*, " + TypedTextRepository.OF_STEP + " FROM alert.history y";

    private final BusinessClock business;
    private final InstantSource machine;

    EpisodeStore(BusinessClock business, InstantSource machine) {
        this.business = business;
        this.machine = machine;
    }

    /** Begins an episode; its first step is written next. */
    public void insert(Handle h, String id, GoalKey goal, String department, EpisodeState state) {
        Instant now = business.instant();
        h.createUpdate("""
                INSERT INTO alert.episode (id, goal_id, region, year, department, state, figure, opened_at, changed_at)
                VALUES (:id, :goal, :region, :year, :department, :state, cast(:figure AS jsonb), :now, :now)""")
                .bind("id", id)
                .bind("goal", goal.id())
                .bind("region", goal.region())
                .bind("year", goal.year())
                .bind("department", department)
                .bind("state", state.word())
                .bind("figure", Json.write(state.figure()))
                .bind("now", now)
                .execute();
    }

    /** The figures have moved it. */
    public void move(Handle h, String id, EpisodeState state) {
        h.createUpdate("UPDATE alert.episode SET state = :state, figure = cast(:figure AS jsonb) WHERE id = :id")
                .bind("id", id)
                .bind("state", state.word())
                .bind("figure", Json.write(state.figure()))
                .execute();
    }

    /** People have moved it. */
    public void answer(Handle h, String id, HumanSide human) {
        h.createUpdate("UPDATE alert.episode SET human = :human WHERE id = :id")
                .bind("id", id)
                .bind("human", human.name())
                .execute();
    }

    /** Writes the next step of its history and returns the step's number. */
    public int append(Handle h, String id, Happening what) {
        Instant now = business.instant();
        int step = h.createQuery("""
                UPDATE alert.episode SET steps = steps + 1, changed_at = :now WHERE id = :id RETURNING steps""")
                .bind("id", id)
                .bind("now", now)
                .mapTo(Integer.class)
                .one();
        h.createUpdate("""
                INSERT INTO alert.history
                    (episode_id, step, kind, at_business, at_machine, who, why, event, earlier, detail,
                     traceparent, tracestate)
                VALUES (:id, :step, :kind, :business, :machine, :who, :why, cast(:event AS jsonb),
                    cast(:earlier AS jsonb), cast(:detail AS jsonb), :traceparent, :tracestate)""")
                .bind("id", id)
                .bind("step", step)
                .bind("kind", what.kind())
                .bind("business", now)
                .bind("machine", machine.instant())
                .bind("who", what.actor().id())
                .bind("why", what.why())
                .bind("event", Json.write(what.event()))
                .bind("earlier", Json.write(what.earlier()))
                .bind(
                        "detail",
                        what.detail() == null ? null : Json.write(what.detail().facts()))
                .bind("traceparent", what.trace() == null ? null : what.trace().traceparent())
                .bind("tracestate", what.trace() == null ? null : what.trace().tracestate())
                .execute();
        TypedTextRepository.insert(h, id, step, what);
        return step;
    }

    /** The episode, if there is one. */
    public Optional<Episode> find(Handle h, String id) {
        return one(h, id, "");
    }

    /** The same, locked until the transaction ends. */
    public Optional<Episode> lock(Handle h, String id) {
        return one(h, id, " FOR UPDATE");
    }

    private static Optional<Episode> one(Handle h, String id, String locking) {
        return h.createQuery("SELECT * FROM alert.episode WHERE id = :id" + locking)
                .bind("id", id)
                .map((rs, ctx) -> episode(rs))
                .findOne();
    }

    /** Newest first, older than {@code before} where given; null filters let everything through. */
    public List<Episode> list(
            Handle h, @Nullable String state, @Nullable String department, @Nullable String before, int limit) {
        return h.createQuery("""
                SELECT * FROM alert.episode
                WHERE (cast(:state AS text) IS NULL OR state = :state)
                    AND (cast(:department AS text) IS NULL OR department = :department)
                    AND (cast(:before AS text) IS NULL OR id < :before)
                ORDER BY id DESC LIMIT :limit""")
                .bind("state", state)
                .bind("department", department)
                .bind("before", before)
                .bind("limit", limit)
                .map((rs, ctx) -> episode(rs))
                .list();
    }

    /** All of its history, first step first. */
    public List<HistoryEntry> history(Handle h, String id) {
        return h.createQuery(STEPS + " WHERE y.episode_id = :id ORDER BY y.step")
                .bind("id", id)
                .map((rs, ctx) -> entry(rs))
                .list();
    }

    /** The latest step of this kind, if there is one. */
    public Optional<HistoryEntry> latest(Handle h, String id, String kind) {
        return h.createQuery(STEPS + " WHERE y.episode_id = :id AND y.kind = :kind ORDER BY y.step DESC LIMIT 1")
                .bind("id", id)
                .bind("kind", kind)
                .map((rs, ctx) -> entry(rs))
                .findOne();
    }

    /** How many steps of this kind were written since this machine time. */
    public int count(Handle h, String id, String kind, Instant since) {
        return h.createQuery("""
                SELECT count(*) FROM alert.history
                WHERE episode_id = :id AND kind = :kind AND at_machine > :since""")
                .bind("id", id)
                .bind("kind", kind)
                .bind("since", since)
                .mapTo(Integer.class)
                .one();
    }

    /** Ends all links to it that were issued up to now. */
    public void revokeLinks(Handle h, String id) {
        h.createUpdate("UPDATE alert.episode SET links_revoked_at = :now WHERE id = :id")
                .bind("id", id)
                .bind("now", machine.instant())
                .execute();
    }

    /** Until when, machine time, links to it were revoked; empty if they never were. */
    public Optional<Instant> linksRevokedAt(Handle h, String id) {
        return h.createQuery(
                        "SELECT links_revoked_at FROM alert.episode WHERE id = :id AND links_revoked_at IS NOT NULL")
                .bind("id", id)
                .map((rs, ctx) -> instant(rs, "links_revoked_at"))
                .findOne();
    }

    private static Episode episode(ResultSet rs) throws SQLException {
        return new Episode(
                rs.getString("id"),
                new GoalKey(rs.getString("goal_id"), rs.getString("region"), rs.getInt("year")),
                rs.getString("department"),
                EpisodeState.of(rs.getString("state"), Json.read(rs.getString("figure"), Figure.class)),
                HumanSide.valueOf(rs.getString("human")),
                instant(rs, "opened_at"),
                instant(rs, "changed_at"));
    }

    private static HistoryEntry entry(ResultSet rs) throws SQLException {
        Map<String, String> typed = TypedTextRepository.read(rs.getString("typed"));
        return new HistoryEntry(
                rs.getInt("step"),
                rs.getString("kind"),
                instant(rs, "at_business"),
                instant(rs, "at_machine"),
                new Actor(rs.getString("who"), TypedTextRepository.claimedName(typed)),
                rs.getString("why"),
                Json.readOptional(rs.getString("event"), VerdictEvent.class),
                Json.readOptional(rs.getString("earlier"), Figure.class),
                Detail.merge(
                        Json.readOptional(rs.getString("detail"), JsonNode.class),
                        TypedTextRepository.withoutClaimedName(typed)));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }
}
