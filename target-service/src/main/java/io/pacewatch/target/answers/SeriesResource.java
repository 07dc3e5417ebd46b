package io.pacewatch.target.answers;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.platform.request.TimeReader;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.series.Series;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The readings of a series, every version of every figure. */
@Path("/api/v1/series/{indicator}/{region}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SeriesResource {
    /**
     * A figure.
     *
     * @param period   what it is about
     * @param current  the version that counts, or null if it was withdrawn
     * @param versions all that say something new, oldest first
     */
    public record Figure(Period period, @Nullable Reading current, List<Reading> versions) {}

    /** A series, its figures in order of time. */
    public record SeriesAnswer(String indicator, String region, List<Figure> periods) {}

    private final Jdbi jdbi;
    private final ReadingVersions versions;

    SeriesResource(Jdbi jdbi, ReadingVersions versions) {
        this.jdbi = jdbi;
        this.versions = versions;
    }

    /** Every version of every figure, now or as published by another time. */
    @GET
    public SeriesAnswer series(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @QueryParam("asOf") @Nullable String asOf) {
        List<Reading> stored = jdbi.withHandle(handle -> versions.of(handle, new SeriesKey(indicator, region)));
        Series all = Series.of(stored);
        Series known = TimeReader.parameter("asOf", asOf).map(all::asOf).orElse(all);
        List<Figure> figures = stored.stream()
                .map(Reading::period)
                .distinct()
                .sorted()
                .filter(p -> !known.versions(p).isEmpty())
                .map(p -> new Figure(p, known.current(p).orElse(null), known.versions(p)))
                .toList();
        return new SeriesAnswer(indicator, region, figures);
    }
}
