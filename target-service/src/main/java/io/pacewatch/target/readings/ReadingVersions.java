package io.pacewatch.target.readings;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every publication of every figure, added to and never changed. */
@ApplicationScoped
public class ReadingVersions {
    private record Row(
            String indicator,
            String region,
            LocalDate periodEnd,
            String period,
            Instant publishedAt,
            String status,
            @Nullable BigDecimal value,
            boolean deleted,
            boolean publishedAtGiven,
            @Nullable LocalDate occurredOn,
            @Nullable LocalDate expectedOn,
            @Nullable String note,
            @Nullable String source,
            boolean madeUp,
            String submission,
            int row,
            int rows,
            String bureau,
            Instant acceptedAt) {
        static Row of(Reading r) {
            return new Row(
                    r.indicator(),
                    r.region(),
                    r.period().end(),
                    r.period().toString(),
                    r.publishedAt(),
                    r.status().name(),
                    r.value(),
                    r.deleted(),
                    r.publishedAtGiven(),
                    r.occurredOn(),
                    r.expectedOn(),
                    r.note(),
                    r.source(),
                    r.madeUp(),
                    r.submission(),
                    r.row(),
                    r.rows(),
                    r.bureau(),
                    r.acceptedAt());
        }
    }

    private static final String INSERT = """
            insert into reading_version (indicator, region, period_end, period, published_at, status, value, deleted,
                published_at_given, occurred_on, expected_on, note, source, made_up, submission, row_number, row_count,
                bureau, accepted_at)
            select indicator, region, "periodEnd", period, "publishedAt", status, value, deleted, "publishedAtGiven",
                "occurredOn", "expectedOn", note, source, "madeUp", submission, "row", "rows", bureau, "acceptedAt"
            from json_to_recordset(cast(:rows as json)) as r(indicator text, region text, "periodEnd" date, period text,
                "publishedAt" timestamptz, status text, value numeric, deleted boolean, "publishedAtGiven" boolean,
                "occurredOn" date, "expectedOn" date, note text, source text, "madeUp" boolean, submission text,
                "row" int, "rows" int, bureau text, "acceptedAt" timestamptz)
            on conflict on constraint reading_identity do nothing
            returning submission, row_number
            """;

    /** Adds what is not there yet and returns the event ids of what was added. */
    public Set<String> insert(Handle handle, List<Reading> readings) {
        // In one order for everybody: two batches with the same publication then wait for each other and never in a
        // ring.
        List<Row> rows = readings.stream()
                .sorted(Comparator.comparing(Reading::identity))
                .map(Row::of)
                .toList();
        return new HashSet<>(handle.createQuery(INSERT)
                .bind("rows", Rows.json(rows))
                .map((row, c) -> row.getString("submission") + "/" + row.getInt("row_number"))
                .list());
    }

    /** All versions within these stretches, in no order. */
    public List<Reading> within(Handle handle, Collection<Stretch> stretches) {
        record Wanted(String indicator, String region, LocalDate from, LocalDate to) {}
        List<Wanted> wanted = Stretch.merged(stretches).stream()
                .map(s -> new Wanted(s.series().indicator(), s.series().region(), s.from(), s.to()))
                .toList();
        return handle.createQuery("""
                        select v.* from json_to_recordset(cast(:wanted as json))
                            as w(indicator text, region text, "from" date, "to" date)
                        join reading_version v on v.indicator = w.indicator and v.region = w.region
                            and v.period_end between w."from" and w."to"
                        """)
                .bind("wanted", Rows.json(wanted))
                .map(ReadingVersions::read)
                .list();
    }

    static Reading read(ResultSet row, StatementContext context) throws SQLException {
        return new Reading(
                row.getString("indicator"),
                row.getString("region"),
                Period.parse(row.getString("period")),
                row.getBigDecimal("value"),
                ReadingStatus.valueOf(row.getString("status")),
                Rows.instant(row, "published_at"),
                row.getBoolean("published_at_given"),
                row.getBoolean("deleted"),
                row.getObject("occurred_on", LocalDate.class),
                row.getObject("expected_on", LocalDate.class),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("made_up"),
                row.getString("submission"),
                row.getInt("row_number"),
                row.getInt("row_count"),
                row.getString("bureau"),
                Rows.instant(row, "accepted_at"));
    }
}
