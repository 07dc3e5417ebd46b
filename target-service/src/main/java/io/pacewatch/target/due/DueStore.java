package io.pacewatch.target.due;

import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** What falls due, one row for each key, kind and day; written again it is the same row, claimed it is one instance's. */
@ApplicationScoped
class DueStore {
    private record Row(String kind, String key, LocalDate dueOn, Instant dueAt) {
        static Row of(Due due) {
            return new Row(due.kind().name(), due.key(), due.dueOn(), due.dueAt());
        }
    }

    /** Adds what is not there yet. */
    void add(Handle handle, Collection<Due> dues) {
        write(handle, dues, "on conflict do nothing");
    }

    /** The same, and opens again what was done on that day already. */
    void addAnew(Handle handle, Collection<Due> dues) {
        write(handle, dues, "on conflict (key, kind, due_on) do update set done_at = null");
    }

    private static void write(Handle handle, Collection<Due> dues, String onConflict) {
        if (dues.isEmpty()) {
            return;
        }
        List<Row> rows = dues.stream().map(Row::of).distinct().toList();
        handle.createUpdate("""
                        insert into due (kind, key, due_on, due_at)
                        select kind, key, "dueOn", "dueAt" from json_to_recordset(cast(:rows as json))
                            as r(kind text, key text, "dueOn" date, "dueAt" timestamptz)
                        """ + onConflict).bind("rows", Rows.json(rows)).execute();
    }

    /** Takes up what of these kinds is due at this business time and in nobody's hand, the oldest first. */
    List<Due> claim(Handle handle, Set<Due.Kind> kinds, Instant now, int limit) {
        return handle.createQuery("""
                        update due d set done_at = :now
                        from (select kind, key, due_on from due where done_at is null and due_at <= :now
                            and kind = any(:kinds) order by due_at, key limit :limit for update skip locked) c
                        where d.kind = c.kind and d.key = c.key and d.due_on = c.due_on
                        returning d.kind, d.key, d.due_at
                        """)
                .bind("now", now)
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(Due.Kind::name).toArray())
                .bind("limit", limit)
                .map((row, c) -> new Due(
                        Due.Kind.valueOf(row.getString("kind")), row.getString("key"), Rows.instant(row, "due_at")))
                .list();
    }

    /** Whether anything of these kinds is due and not done, also what an instance has in hand. */
    boolean waits(Handle handle, Set<Due.Kind> kinds, Instant now) {
        return handle.createQuery("""
                        select exists (select 1 from due where done_at is null and due_at <= :now and kind = any(:kinds))
                        """)
                .bind("now", now)
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(Due.Kind::name).toArray())
                .mapTo(Boolean.class)
                .one();
    }

    /** How much is due and not done, also what an instance has in hand. */
    long pending(Handle handle, Instant now) {
        return handle.createQuery("select count(*) from due where done_at is null and due_at <= :now")
                .bind("now", now)
                .mapTo(Long.class)
                .one();
    }
}
