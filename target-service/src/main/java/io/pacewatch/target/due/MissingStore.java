package io.pacewatch.target.due;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.database.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
        OVERTAKEN
    }

    private record Key(String indicator, String region) {
        static Key of(SeriesKey series) {
            return new Key(series.indicator(), series.region());
        }
    }

    /** Writes down that a figure is late; false if that was said before. */
    boolean begin(Handle handle, Missing missing) {
        return handle.createUpdate("""
                        insert into late_reading (indicator, region, period, period_end, due_by, told, since)
                        values (:indicator, :region, :period, :periodEnd, :dueBy, :told, :since)
                        on conflict do nothing
                        """)
                        .bind("indicator", missing.series().indicator())
                        .bind("region", missing.series().region())
                        .bind("period", missing.period().toString())
                        .bind("periodEnd", missing.period().end())
                        .bind("dueBy", missing.dueBy())
                        .bind("told", missing.told())
                        .bind("since", missing.since())
                        .execute()
                == 1;
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

    /** Ends the lateness of this series for periods that end from the one day to the other. */
    void end(Handle handle, SeriesKey series, LocalDate from, LocalDate upTo, End how, Instant now) {
        handle.createUpdate("""
                        update late_reading set ended_at = :now, ended_by = :how
                        where indicator = :indicator and region = :region and period_end between :from and :upTo
                            and ended_at is null
                        """)
                .bind("indicator", series.indicator())
                .bind("region", series.region())
                .bind("from", from)
                .bind("upTo", upTo)
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
