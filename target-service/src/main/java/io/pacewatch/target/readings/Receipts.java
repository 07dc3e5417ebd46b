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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** Keeps receipts: people ask for them, and a batch that comes twice is known by them. */
@ApplicationScoped
public class Receipts {
    private record RowKey(String submission, int row) {}

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};

    /** Those of the arrivals that have no receipt yet, in their order, each row once. */
    public List<Arrival> unhandled(Handle handle, List<Arrival> arrivals) {
        List<RowKey> keys = arrivals.stream().map(a -> key(a)).toList();
        Set<RowKey> seen = new HashSet<>(handle.createQuery("""
                        select r.submission, r.row_number
                        from json_to_recordset(cast(:keys as json)) as k(submission text, "row" int)
                        join receipt r on r.submission = k.submission and r.row_number = k."row"
                        """)
                .bind("keys", Rows.json(keys))
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
                        insert into receipt (submission, row_number, row_count, outcome, conflict, verdicts, accepted_at)
                        select submission, "row", "rows", outcome, conflict, verdicts, "acceptedAt"
                        from json_to_recordset(cast(:rows as json)) as r(submission text, "row" int, "rows" int,
                            outcome text, conflict boolean, verdicts json, "acceptedAt" timestamptz)
                        on conflict do nothing
                        """).bind("rows", Rows.json(receipts)).execute();
        if (written < receipts.size()) {
            throw new PassingException("another instance was handling the same rows");
        }
    }

    static Receipt read(ResultSet row, StatementContext context) throws SQLException {
        return new Receipt(
                row.getString("submission"),
                row.getInt("row_number"),
                row.getInt("row_count"),
                outcome(row.getString("outcome")),
                row.getBoolean("conflict"),
                ids(row.getString("verdicts")),
                Rows.instant(row, "accepted_at"));
    }

    static Outcome outcome(String column) {
        return Outcome.valueOf(column.toUpperCase(Locale.ROOT));
    }

    private static List<String> ids(String json) {
        try {
            return Wire.mapper().readValue(json, IDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
