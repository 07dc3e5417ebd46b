package io.pacewatch.target.readings;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads a part of a series for people: some periods, and of each the newest versions. */
@ApplicationScoped
public class SeriesQuery {
    /** How many versions of one period are read. */
    public static final int MOST_VERSIONS = 50;

    /** Where a part ends: a period and the day on which it ends. */
    public record Position(LocalDate end, String period) {}

    /**
     * A version and how many there are of its period.
     *
     * @param reading the version
     * @param total   all that are stored of its period, also those that are not read
     */
    public record Version(Reading reading, int total) {}

    /** The order of {@link Reading#VERSION_ORDER}, newest first. */
    private static final String NEWEST_FIRST = """
            v.published_at desc, array_position(array['UNRECOGNISED', 'ESTIMATED', 'PRELIMINARY', 'REVISED', 'FINAL'],
                v.status) desc, v.accepted_at desc, v.submission desc, v.row_number desc
            """;

    private static final String FORWARD =
            "(period_end, period collate \"C\") > (:end, :period) group by period_end, period order by period_end, period collate \"C\"";
    private static final String BACKWARD =
            "(period_end, period collate \"C\") < (:end, :period) group by period_end, period order by period_end desc, period collate \"C\" desc";
    private static final LocalDate BEFORE_ALL = LocalDate.of(1, 1, 1);
    private static final LocalDate AFTER_ALL = LocalDate.of(9999, 12, 31);

    /** The periods after this position, in order of time, by what was published up to an instant. */
    public List<Version> after(
            Handle handle, SeriesKey series, @Nullable Position position, Optional<Instant> asOf, int periods) {
        Position from = position == null ? new Position(BEFORE_ALL, "") : position;
        return read(handle, FORWARD, series, from, asOf, periods);
    }

    /** The latest periods. */
    public List<Version> latest(Handle handle, SeriesKey series, int periods) {
        return read(handle, BACKWARD, series, new Position(AFTER_ALL, ""), Optional.empty(), periods);
    }

    private static List<Version> read(
            Handle handle, String way, SeriesKey series, Position from, Optional<Instant> asOf, int periods) {
        return handle.createQuery("""
                        with part as (
                            select period_end, period from reading_version
                            where indicator = :indicator and region = :region
                                and (cast(:asOf as timestamptz) is null or published_at <= :asOf)
                                and %s limit :periods)
                        select * from (
                            select v.*, row_number() over (partition by v.period_end, v.period order by %s) as place,
                                count(*) over (partition by v.period_end, v.period) as total
                            from part p join reading_version v
                                on v.indicator = :indicator and v.region = :region
                                    and v.period_end = p.period_end and v.period = p.period
                            where cast(:asOf as timestamptz) is null or v.published_at <= :asOf) ranked
                        where place <= :versions
                        """.formatted(way, NEWEST_FIRST))
                .bind("indicator", series.indicator())
                .bind("region", series.region())
                .bind("asOf", asOf.orElse(null))
                .bind("end", from.end())
                .bind("period", from.period())
                .bind("periods", periods)
                .bind("versions", MOST_VERSIONS)
                .map((row, context) -> new Version(ReadingVersions.read(row, context), row.getInt("total")))
                .list();
    }
}
