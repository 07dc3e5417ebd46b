package io.pacewatch.target.outbox;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.pacewatch.events.wire.CloudEvent;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Catalogue records and goals on their way to their topics, written in the transaction that changed them. */
@ApplicationScoped
public class Announcements {
    /** One of them, with its place in the order. */
    record Announcement(long id, CloudEvent event) {}

    /** Writes one down to be published after all that were written before. */
    public <T> void add(Handle handle, EventType<T> type, String key, String eventId, T event, Instant machineNow) {
        insert(handle, type, key, eventId, Rows.text(event), machineNow);
    }

    /** The same for many of one kind, in this order. */
    public <T> void addAll(
            Handle handle,
            EventType<T> type,
            List<T> events,
            Function<T, String> key,
            Function<T, String> eventId,
            Instant machineNow) {
        record Row(String key, String id, @JsonRawValue String event) {}
        List<Row> rows = events.stream()
                .map(e -> new Row(key.apply(e), eventId.apply(e), Rows.text(e)))
                .toList();
        handle.createUpdate("""
                        insert into announcement (topic, type, key, event_id, event, created_at)
                        select :topic, :type, r.key, r.id, r.event, :now
                        from rows from (json_to_recordset(cast(:rows as json)) as (key text, id text, event json))
                            with ordinality as r(key, id, event, place)
                        order by r.place
                        """)
                .bind("topic", type.topic())
                .bind("type", type.type())
                .bind("rows", Rows.json(rows))
                .bind("now", machineNow)
                .execute();
    }

    /** The same for something that is gone: a record without a value, which compaction keeps as the last word. */
    public void addGone(Handle handle, EventType<?> type, String key, String eventId, Instant machineNow) {
        insert(handle, type, key, eventId, null, machineNow);
    }

    private static void insert(
            Handle handle, EventType<?> type, String key, String eventId, @Nullable String event, Instant machineNow) {
        handle.createUpdate("""
                        insert into announcement (topic, type, key, event_id, event, created_at)
                        values (:topic, :type, :key, :eventId, cast(:event as json), :now)
                        """)
                .bind("topic", type.topic())
                .bind("type", type.type())
                .bind("key", key)
                .bind("eventId", eventId)
                .bind("event", event)
                .bind("now", machineNow)
                .execute();
    }

    /** Those after this one, which need not be looked at again: rows that were marked stay in the index for a while. */
    List<Announcement> unpublished(Handle handle, long after, int limit) {
        return handle.createQuery("""
                        select * from announcement where published_at is null and id > :after order by id limit :limit
                        """)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, c) -> new Announcement(
                        row.getLong("id"),
                        new CloudEvent(
                                row.getString("event_id"),
                                OutboxPublisher.SOURCE,
                                row.getString("type"),
                                Rows.instant(row, "created_at"),
                                row.getString("topic"),
                                row.getString("key"),
                                null,
                                data(row.getString("event")))))
                .list();
    }

    private static byte @Nullable [] data(@Nullable String event) {
        return event == null ? null : event.getBytes(StandardCharsets.UTF_8);
    }

    /** These and no others: one with a lower number may have been committed since they were read. */
    void markPublished(Handle handle, List<Announcement> confirmed, Instant machineNow) {
        handle.createUpdate("update announcement set published_at = :now where id = any(:ids)")
                .bind("now", machineNow)
                .bindArray(
                        "ids",
                        Long.class,
                        confirmed.stream().map(Announcement::id).toArray())
                .execute();
    }

    /** How many are unpublished. */
    public long pending(Handle handle) {
        return handle.createQuery("select count(*) from announcement where published_at is null")
                .mapTo(Long.class)
                .one();
    }
}
