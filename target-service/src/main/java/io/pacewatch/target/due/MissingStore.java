package io.pacewatch.target.due;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/** The figures that are or were late; of each series and year at most one is late at a time, that of its latest period. */
@ApplicationScoped
class MissingStore {
    /** How a figure ceased to be late. */
    enum End {
        /** It came, or a later one did. */
        ARRIVED,
        /** That of the next period is late now. */
        OVERTAKEN,
        /** Every goal that waited for it is decided without it, or deleted. */
        DECIDED
    }

    private record Figure(SeriesKey series, Period period) {
        static Figure of(Missing missing) {
            return new Figure(missing.series(), missing.period());
        }
    }

    private record Key(String indicator, String region) {
        static Key of(SeriesKey series) {
            return new Key(series.indicator(), series.region());
        }
    }

    /** Some of a series' periods: those that end from the one day to the other. */
    record Span(SeriesKey series, LocalDate from, LocalDate upTo) {
        /** Those of the years that a goal runs in. */
        static Span of(Goal goal) {
            LocalDate last = LocalDate.of(goal.deadline().getYear(), 12, 31);
            return new Span(goal.series(), LocalDate.of(goal.year(), 1, 1), last);
        }

        boolean includes(Missing late) {
            LocalDate end = late.period().end();
            return series.equals(late.series()) && !end.isBefore(from) && !end.isAfter(upTo);
        }
    }

    /**
     * Writes down that figures are late; those of which somebody is to hear, since that was not said before, or nobody
     * waited for them meanwhile. A figure that came and was withdrawn is late again, of which its reporter knows.
     */
    List<Missing> begin(Handle handle, Collection<Missing> missing) {
        record Row(
                String indicator,
                String region,
                String period,
                LocalDate periodEnd,
                LocalDate dueBy,
                boolean told,
                Instant since) {}
        if (missing.isEmpty()) {
            return List.of();
        }
        // Two years' goals may wait for one figure; the first of them says whether anybody is told.
        Map<Figure, Missing> figures = new LinkedHashMap<>();
        missing.forEach(m -> figures.putIfAbsent(Figure.of(m), m));
        List<Row> rows = figures.values().stream()
                .map(m -> new Row(
                        m.series().indicator(),
                        m.series().region(),
                        m.period().toString(),
                        m.period().end(),
                        m.dueBy(),
                        m.told(),
                        m.since()))
                .toList();
        Set<Figure> begun = handle
                .createQuery("""
                        insert into late_reading (indicator, region, period, period_end, due_by, told, since)
                        select indicator, region, period, "periodEnd", "dueBy", told, since
                        from json_to_recordset(cast(:rows as json)) as r(indicator text, region text, period text,
                            "periodEnd" date, "dueBy" date, told boolean, since timestamptz)
                        on conflict (indicator, region, period) do update set ended_at = null, ended_by = null,
                            told = excluded.told and late_reading.ended_by = :decided, since = excluded.since
                            where late_reading.ended_at is not null
                        returning *
                        """)
                .bind("rows", Rows.json(rows))
                .bind("decided", End.DECIDED.name())
                .map(MissingStore::read)
                .stream()
                .filter(m -> m.told() == told(figures, m))
                .map(Figure::of)
                .collect(Collectors.toSet());
        figures.keySet().retainAll(begun);
        return List.copyOf(figures.values());
    }

    private static boolean told(Map<Figure, Missing> figures, Missing begun) {
        Missing asked = figures.get(Figure.of(begun));
        return asked != null && asked.told();
    }

    /** Writes down that the supervision office hears of it; false if it was told before or if the figure has come. */
    boolean supervise(Handle handle, Missing missing) {
        return handle.createUpdate("""
                        update late_reading set supervised = true
                        where indicator = :indicator and region = :region and period = :period and ended_at is null
                            and not supervised
                        """)
                        .bind("indicator", missing.series().indicator())
                        .bind("region", missing.series().region())
                        .bind("period", missing.period().toString())
                        .execute()
                == 1;
    }

    /** Ends the lateness of these periods. */
    void end(Handle handle, Collection<Span> spans, End how, Instant now) {
        record Row(String indicator, String region, LocalDate from, LocalDate upTo) {}
        if (spans.isEmpty()) {
            return;
        }
        List<Row> rows = spans.stream()
                .map(s -> new Row(s.series().indicator(), s.series().region(), s.from(), s.upTo()))
                .toList();
        handle.createUpdate("""
                        update late_reading l set ended_at = :now, ended_by = :how
                        from json_to_recordset(cast(:rows as json))
                            as r(indicator text, region text, "from" date, "upTo" date)
                        where l.indicator = r.indicator and l.region = r.region
                            and l.period_end between r."from" and r."upTo" and l.ended_at is null
                        """)
                .bind("rows", Rows.json(rows))
                .bind("how", how.name())
                .bind("now", now)
                .execute();
    }

    /** What was late of these series at this business time. */
    List<Missing> of(Handle handle, Collection<SeriesKey> series, Instant at) {
        if (series.isEmpty()) {
            return List.of();
        }
        return handle.createQuery("""
                        select l.* from json_to_recordset(cast(:series as json)) as s(indicator text, region text)
                        join late_reading l on l.indicator = s.indicator and l.region = s.region
                            and l.since <= :at and (l.ended_at is null or l.ended_at > :at)
                        """)
                .bind(
                        "series",
                        Rows.json(series.stream().distinct().map(Key::of).toList()))
                .bind("at", at)
                .map(MissingStore::read)
                .list();
    }

    /** How many series are late. */
    long count(Handle handle) {
        return handle.createQuery("select count(*) from late_reading where ended_at is null")
                .mapTo(Long.class)
                .one();
    }

    private static Missing read(ResultSet row, StatementContext context) throws SQLException {
        return new Missing(
                new SeriesKey(row.getString("indicator"), row.getString("region")),
                Period.parse(row.getString("period")),
                row.getObject("due_by", LocalDate.class),
                row.getBoolean("told"),
                Rows.instant(row, "since"));
    }
}
