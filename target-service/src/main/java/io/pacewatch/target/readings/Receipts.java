package io.pacewatch.target.readings;

import com.fasterxml.jackson.core.type.TypeReference;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.perseverance.PassingException;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps receipts: people ask for them, and a batch that comes twice is known by them. */
@ApplicationScoped
public class Receipts {
    private record RowKey(String submission, int row) {}

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    /**
     * Those of the arrivals that have no receipt yet, in their order, each row once. One that was set aside may have
     * been put back on its topic.
     */
    public List<Arrival> unhandled(Handle handle, List<Arrival> arrivals) {
        List<RowKey> keys = arrivals.stream().map(a -> key(a)).toList();
        Set<RowKey> seen = new HashSet<>(handle.createQuery("""
                        select r.submission, r.row_number
                        from json_to_recordset(cast(:keys as json)) as k(submission text, "row" int)
                        join receipt r on r.submission = k.submission and r.row_number = k."row"
                            and r.outcome <> :setAside
                        """)
                .bind("keys", Rows.json(keys))
                .bind("setAside", Outcome.SET_ASIDE.word())
                .map((row, c) -> new RowKey(row.getString("submission"), row.getInt("row_number")))
                .list());
        return arrivals.stream().filter(a -> seen.add(key(a))).toList();
    }

    private static RowKey key(Arrival arrival) {
        return new RowKey(arrival.reading().submission(), arrival.reading().row());
    }

    /**
     * Writes receipts.
     *
     * @throws PassingException if another instance was handling the same rows and has committed meanwhile, as happens
     *     when a partition changes hands: what this transaction did is theirs to do, and is known when tried again
     */
    public void insert(Handle handle, List<Receipt> receipts) {
        int written = handle.createUpdate("""
                        insert into receipt as there (submission, row_number, row_count, outcome, conflict, verdicts,
                            unjudged, accepted_at)
                        select submission, "row", "rows", outcome, conflict, verdicts, unjudged, "acceptedAt"
                        from json_to_recordset(cast(:rows as json)) as r(submission text, "row" int, "rows" int,
                            outcome text, conflict boolean, verdicts json, unjudged json, "acceptedAt" timestamptz)
                        on conflict (submission, row_number) do update set row_count = excluded.row_count,
                            outcome = excluded.outcome, conflict = excluded.conflict, verdicts = excluded.verdicts,
                            unjudged = excluded.unjudged, accepted_at = excluded.accepted_at
                        where there.outcome = :setAside
                        """)
                .bind("rows", Rows.json(receipts))
                .bind("setAside", Outcome.SET_ASIDE.word())
                .execute();
        if (written < receipts.size()) {
            throw new PassingException("another instance was handling the same rows");
        }
    }

    /** Changes receipts as later versions of their figures ask for. */
    public void amend(Handle handle, List<Amendment> amendments) {
        if (!amendments.isEmpty()) {
            handle.createUpdate("""
                            update receipt r set conflict = r.conflict or a.conflict,
                                outcome = coalesce(a.outcome, r.outcome)
                            from json_to_recordset(cast(:rows as json))
                                as a(submission text, "row" int, outcome text, conflict boolean)
                            where r.submission = a.submission and r.row_number = a."row"
                            """).bind("rows", Rows.json(amendments)).execute();
        }
    }

    /**
     * Says of a row that it was set aside, unless something better is known of it.
     *
     * @param rows how many rows its request had; 0 if that is not known
     */
    public void setAside(Handle handle, String submission, int row, int rows, Instant at) {
        handle.createUpdate("""
                        insert into receipt (submission, row_number, row_count, outcome, conflict, verdicts, accepted_at)
                        values (:submission, :row, :rows, :outcome, false, '[]', :at)
                        on conflict do nothing
                        """)
                .bind("submission", submission)
                .bind("row", row)
                .bind("rows", rows)
                .bind("outcome", Outcome.SET_ASIDE.word())
                .bind("at", at)
                .execute();
    }

    static Receipt read(ResultSet row, StatementContext context) throws SQLException {
        return new Receipt(
                row.getString("submission"),
                row.getInt("row_number"),
                row.getInt("row_count"),
                Outcome.of(row.getString("outcome")),
                row.getBoolean("conflict"),
                ids(row.getString("verdicts")),
                ids(row.getString("unjudged")),
                Rows.instant(row, "accepted_at"));
    }

    private static List<String> ids(String json) {
        try {
            return Wire.mapper().readValue(json, IDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
