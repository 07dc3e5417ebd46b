package io.pacewatch.target.due;

import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

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
                        order by key, kind, "dueOn"
                        """ + onConflict).bind("rows", Rows.json(rows)).execute();
    }

    /** What of these kinds is due at this business time and not done, the oldest first; also what an instance has in hand. */
    List<Due> due(Handle handle, Set<Due.Kind> kinds, Instant now, int limit) {
        return handle.createQuery("""
                        select kind, key, due_at from due where done_at is null and due_at <= :now
                            and kind = any(:kinds) order by due_at, key limit :limit
                        """)
                .bind("now", now)
                .bindArray(
                        "kinds",
                        String.class,
                        kinds.stream().map(Due.Kind::name).toArray())
                .bind("limit", limit)
                .map(DueStore::read)
                .list();
    }

    /**
     * Takes up those that are still to be done and in nobody's hand. Whoever asks holds the goals that they are about:
     * a row that was held first would be waited for by who has the goals and opens it again.
     */
    List<Due> claim(Handle handle, Collection<Due> due, Instant now) {
        return handle.createQuery("""
                        update due d set done_at = :now
                        from (select o.kind, o.key, o.due_on from due o
                            join json_to_recordset(cast(:rows as json)) as r(kind text, key text, "dueOn" date)
                                on r.kind = o.kind and r.key = o.key and r."dueOn" = o.due_on
                            where o.done_at is null for update of o skip locked) c
                        where d.kind = c.kind and d.key = c.key and d.due_on = c.due_on
                        returning d.kind, d.key, d.due_at
                        """)
                .bind("now", now)
                .bind("rows", Rows.json(due.stream().map(Row::of).toList()))
                .map(DueStore::read)
                .list();
    }

    private static Due read(ResultSet row, StatementContext context) throws SQLException {
        return new Due(Due.Kind.valueOf(row.getString("kind")), row.getString("key"), Rows.instant(row, "due_at"));
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
