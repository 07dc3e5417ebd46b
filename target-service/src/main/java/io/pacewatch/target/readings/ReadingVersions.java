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
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Every publication of every figure, added to and never changed. */
@ApplicationScoped
public class ReadingVersions {
    /** More versions of a figure than this are not read at once; more than its series can need. */
    static final int NEWEST = 64;
    /** As many versions as a series has on the average that is no longer usual: years of months, each some times. */
    private static final int USUAL = 300;

    private static final List<String> MOST_SETTLED_FIRST = Arrays.stream(ReadingStatus.values())
            .sorted(Comparator.reverseOrder())
            .map(Enum::name)
            .toList();

    private static final String WANTED = """
            json_to_recordset(cast(:wanted as json)) as w(indicator text, region text, "from" date, "to" date)
                join reading_version v on v.indicator = w.indicator and v.region = w.region
                    and v.period_end between w."from" and w."to"
                    and (cast(:then as timestamptz) is null or v.published_at <= :then)
            """;

    private record Wanted(String indicator, String region, LocalDate from, LocalDate to) {}

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

    /**
     * All versions within these stretches but for these readings themselves, in no order; of a figure with very many the
     * newest, and those that stand beside these readings in its history. So one figure that is published ten thousand
     * times holds nobody up.
     */
    public List<Reading> around(Handle handle, Collection<Stretch> stretches, List<Reading> readings) {
        List<Wanted> wanted = wanted(stretches);
        List<Reading> plain = within(handle, wanted, null, wanted.size() * USUAL);
        Set<String> but = readings.stream().map(Reading::eventId).collect(Collectors.toSet());
        if (plain.size() < wanted.size() * USUAL) {
            return plain.stream().filter(r -> !but.contains(r.eventId())).toList();
        }
        Map<String, Reading> found = new LinkedHashMap<>();
        newest(handle, wanted, null, but).forEach(r -> found.put(r.eventId(), r));
        neighbours(handle, readings, but).forEach(r -> found.put(r.eventId(), r));
        return List.copyOf(found.values());
    }

    /** All versions within these stretches, in no order; of a figure with very many the newest. */
    public List<Reading> within(Handle handle, Collection<Stretch> stretches) {
        return within(handle, stretches, null);
    }

    /** The same of what had been published by then. */
    public List<Reading> within(Handle handle, Collection<Stretch> stretches, @Nullable Instant then) {
        List<Wanted> wanted = wanted(stretches);
        List<Reading> plain = within(handle, wanted, then, wanted.size() * USUAL);
        return plain.size() < wanted.size() * USUAL ? plain : newest(handle, wanted, then, Set.of());
    }

    private static List<Wanted> wanted(Collection<Stretch> stretches) {
        return Stretch.merged(stretches).stream()
                .map(s -> new Wanted(s.series().indicator(), s.series().region(), s.from(), s.to()))
                .toList();
    }

    private static List<Reading> within(Handle handle, List<Wanted> wanted, @Nullable Instant then, int limit) {
        return handle.createQuery("select v.* from " + WANTED + " limit :limit")
                .bind("wanted", Rows.json(wanted))
                .bind("then", then)
                .bind("limit", limit)
                .map(ReadingVersions::read)
                .list();
    }

    private static List<Reading> newest(Handle handle, List<Wanted> wanted, @Nullable Instant then, Set<String> but) {
        return handle.createQuery("""
                        select * from (select v.*, row_number() over (
                            partition by v.indicator, v.region, v.period_end, v.period
                            order by v.published_at desc, array_position(:settled, v.status), v.accepted_at desc,
                                v.submission collate "C" desc, v.row_number desc) as place
                        from %s where not (v.submission || '/' || v.row_number) = any(:but)) v where place <= :most
                        """.formatted(WANTED))
                .bindArray("but", String.class, but.toArray())
                .bind("wanted", Rows.json(wanted))
                .bind("then", then)
                .bindArray("settled", String.class, MOST_SETTLED_FIRST)
                .bind("most", NEWEST)
                .map(ReadingVersions::read)
                .list();
    }

    private static List<Reading> neighbours(Handle handle, List<Reading> readings, Set<String> but) {
        record Place(String indicator, String region, LocalDate end, String period, Instant at) {}
        List<Place> places = readings.stream()
                .map(r -> new Place(
                        r.indicator(), r.region(), r.period().end(), r.period().toString(), r.publishedAt()))
                .distinct()
                .toList();
        return handle.createQuery("""
                        select v.* from json_to_recordset(cast(:places as json))
                            as p(indicator text, region text, "end" date, period text, at timestamptz)
                        cross join lateral (
                            (select * from reading_version o where o.indicator = p.indicator and o.region = p.region
                                and o.period_end = p."end" and o.period = p.period and o.published_at <= p.at
                                and not (o.submission || '/' || o.row_number) = any(:but) order by o.published_at desc limit 4)
                            union all
                            (select * from reading_version o where o.indicator = p.indicator and o.region = p.region
                                and o.period_end = p."end" and o.period = p.period and o.published_at > p.at
                                and not (o.submission || '/' || o.row_number) = any(:but) order by o.published_at limit 2)) v
                        """)
                .bind("places", Rows.json(places))
                .bindArray("but", String.class, but.toArray())
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
