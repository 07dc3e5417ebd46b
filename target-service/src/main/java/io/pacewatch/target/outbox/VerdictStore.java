package io.pacewatch.target.outbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.verdict.VerdictEvent.Previous;
import io.pacewatch.events.wire.TraceContext;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every verdict ever given; those not marked as published are still to be sent. */
@ApplicationScoped
public class VerdictStore {
    /** What was said last of a goal's period. */
    public record LastWord(String goalKey, Period period, Previous previous) {}

    private record Row(
            String key,
            long sequence,
            String period,
            String status,
            @Nullable BigDecimal actual,
            @Nullable String readingStatus,
            String cause,
            boolean news,
            @Nullable String trace,
            @Nullable String tracestate,
            @JsonRawValue String event,
            @Nullable Instant acceptedAt,
            Instant judgedAt) {
        static Row of(OutgoingVerdict v) {
            VerdictEvent e = v.event();
            return new Row(
                    e.goal().key().text(),
                    e.sequence(),
                    e.verdict().period().toString(),
                    e.verdict().status().name(),
                    e.reading() == null ? null : e.reading().value(),
                    e.reading() == null ? null : e.reading().status().name(),
                    e.cause().name(),
                    e.news().is(),
                    v.trace() == null ? null : v.trace().traceparent(),
                    v.trace() == null ? null : v.trace().tracestate(),
                    Rows.text(e),
                    e.acceptedAt(),
                    e.judgedAt());
        }
    }

    /** Writes verdicts, not yet published. */
    public void insert(Handle handle, List<OutgoingVerdict> verdicts, Instant machineNow) {
        handle.createUpdate("""
                        insert into verdict (goal_key, sequence, period, status, actual, reading_status, cause, news,
                            trace, tracestate, event, accepted_at, judged_at, created_at)
                        select key, sequence, period, status, actual, "readingStatus", cause, news, trace, tracestate,
                            event, "acceptedAt", "judgedAt", :now
                        from json_to_recordset(cast(:rows as json)) as r(key text, sequence bigint, period text,
                            status text, actual numeric, "readingStatus" text, cause text, news boolean, trace text,
                            tracestate text, event json, "acceptedAt" timestamptz, "judgedAt" timestamptz)
                        """)
                .bind("rows", Rows.json(verdicts.stream().map(Row::of).toList()))
                .bind("now", machineNow)
                .execute();
    }

    /**
     * Marks verdicts as published; marking twice does no harm. The transaction that marks does nothing else, and does
     * not wait for the disk: a mark that a crash takes back has its verdict go out once more under the same id, while
     * the next batch would wait for every mark.
     */
    void markPublished(Handle handle, List<StoredVerdict> verdicts, Instant machineNow) {
        record Key(String key, long sequence) {}
        List<Key> keys =
                verdicts.stream().map(v -> new Key(v.goalKey(), v.sequence())).toList();
        handle.execute("set local synchronous_commit to off");
        handle.createUpdate("""
                        update verdict v set published_at = :now
                        from json_to_recordset(cast(:keys as json)) as k(key text, sequence bigint)
                        where v.goal_key = k.key and v.sequence = k.sequence and v.published_at is null
                        """)
                .bind("keys", Rows.json(keys))
                .bind("now", machineNow)
                .execute();
    }

    /** Locks these goals, in the order in which everybody locks goals. */
    void lockGoals(Handle handle, Collection<String> keys) {
        handle.createQuery("select goal_key from goal_state where goal_key = any(:keys) order by goal_key for update")
                .bindArray("keys", String.class, keys.toArray())
                .mapTo(String.class)
                .list();
    }

    /** Locks goals that have verdicts from before this instant unpublished, without those that somebody holds. */
    List<String> claimGoals(Handle handle, Instant before, int limit) {
        return handle.createQuery("""
                        select goal_key from goal_state
                        where goal_key in (select goal_key from verdict where published_at is null
                            and created_at < :before)
                        order by goal_key limit :limit for update skip locked
                        """)
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(String.class)
                .list();
    }

    /** What is unpublished of these goals, in order for each. */
    List<StoredVerdict> unpublishedOf(Handle handle, Collection<String> keys) {
        return handle.createQuery("""
                        select goal_key, sequence, accepted_at, event, trace, tracestate from verdict where published_at is null and goal_key = any(:keys)
                        order by goal_key, sequence
                        """)
                .bindArray("keys", String.class, keys.toArray())
                .map((row, c) -> new StoredVerdict(
                        row.getString("goal_key"),
                        row.getLong("sequence"),
                        Rows.instantOrNull(row, "accepted_at"),
                        TraceContext.read(row.getString("trace"), row.getString("tracestate"))
                                .orElse(null),
                        row.getString("event")))
                .list();
    }

    /** How many verdicts are unpublished. */
    long unpublished(Handle handle) {
        return handle.createQuery("select count(*) from verdict where published_at is null")
                .mapTo(Long.class)
                .one();
    }

    /** What was said last of these goals and periods. */
    public List<LastWord> lastWords(Handle handle, Collection<String> keys, Collection<String> periods) {
        return handle.createQuery("""
                        select distinct on (goal_key, period) goal_key, period, status, actual, reading_status
                        from verdict where goal_key = any(:keys) and period = any(:periods)
                        order by goal_key, period, sequence desc
                        """)
                .bindArray("keys", String.class, keys.toArray())
                .bindArray("periods", String.class, periods.toArray())
                .map(VerdictStore::lastWord)
                .list();
    }

    private static LastWord lastWord(ResultSet row, StatementContext context) throws SQLException {
        String readingStatus = row.getString("reading_status");
        Previous previous = new Previous(
                row.getBigDecimal("actual"),
                readingStatus == null ? null : ReadingStatus.valueOf(readingStatus),
                Status.valueOf(row.getString("status")));
        return new LastWord(row.getString("goal_key"), Period.parse(row.getString("period")), previous);
    }

    /** A goal's verdicts, newest first, from below this sequence. */
    public List<VerdictEvent> history(Handle handle, GoalKey goal, long below, int limit) {
        return handle.createQuery("""
                        select event from verdict where goal_key = :key and sequence < :below
                        order by sequence desc limit :limit
                        """)
                .bind("key", goal.text())
                .bind("below", below)
                .bind("limit", limit)
                .map((row, c) -> Rows.read(row.getString("event"), VerdictEvent.class))
                .list();
    }
}
