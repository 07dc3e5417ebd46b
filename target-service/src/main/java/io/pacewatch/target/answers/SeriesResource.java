package io.pacewatch.target.answers;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.platform.request.TextCheck;
import io.pacewatch.platform.request.TimeReader;
import io.pacewatch.platform.token.Roles;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.readings.SeriesQuery;
import io.pacewatch.target.readings.SeriesQuery.Position;
import io.pacewatch.target.readings.SeriesQuery.Version;
import io.pacewatch.target.series.Series;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The readings of a series, period by period. */
@Path("/api/v1/series/{indicator}/{region}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.READER)
public class SeriesResource {
    /**
     * A figure.
     *
     * @param period   what it is about
     * @param current  the version that counts, or null if it was withdrawn
     * @param versions the newest that say something new, oldest first
     * @param omitted  how many older versions there are beyond those that were looked at
     */
    public record Figure(Period period, @Nullable Reading current, List<Reading> versions, int omitted) {}

    /** A part of a series, its figures in order of time, and the cursor of the part after it. */
    public record SeriesAnswer(
            String indicator,
            String region,
            List<Figure> periods,
            @Nullable String next) {}

    /** As the query goes on from a cursor. */
    private static final Comparator<Period> AS_STORED =
            Comparator.comparing(Period::end).thenComparing(Period::toString);

    private final Reads reads;
    private final SeriesQuery query;
    private final DisclosurePolicy disclosure;

    SeriesResource(Reads reads, SeriesQuery query, DisclosurePolicy disclosure) {
        this.reads = reads;
        this.query = query;
        this.disclosure = disclosure;
    }

    /** The figures with their versions, now or as published by another time; none if they are not to be shown. */
    @GET
    public SeriesAnswer series(
            @PathParam("indicator") String indicator,
            @PathParam("region") String region,
            @QueryParam("asOf") @Nullable String asOf,
            @QueryParam("limit") @Nullable Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        PageRequest asked = PageRequest.of("series", limit, cursor);
        Optional<Instant> then = TimeReader.parameter("asOf", asOf);
        SeriesKey key = new SeriesKey(indicator, region);
        List<Version> read = reads.stored(handle -> disclosure.hidden(handle).contains(indicator)
                ? List.of()
                : query.after(handle, key, position(asked.after()), then, asked.fetch()));
        List<Figure> figures = figures(read);
        Page<Figure> page = Page.of(asked, figures, f -> f.period().toString(), Function.identity());
        return new SeriesAnswer(indicator, region, page.items(), page.next());
    }

    private static @Nullable Position position(@Nullable String period) {
        try {
            return period == null ? null : new Position(Period.parse(period).end(), period);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw TextCheck.refused("cursor 不是本列表给出的", "cursor is none that this list gave");
        }
    }

    private static List<Figure> figures(List<Version> read) {
        Series series = Series.of(read.stream().map(Version::reading).toList());
        return read.stream()
                .collect(Collectors.groupingBy(
                        v -> v.reading().period(), () -> new TreeMap<>(AS_STORED), Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Figure(
                        e.getKey(),
                        series.current(e.getKey()).orElse(null),
                        series.versions(e.getKey()),
                        e.getValue().getFirst().total() - e.getValue().size()))
                .toList();
    }
}
