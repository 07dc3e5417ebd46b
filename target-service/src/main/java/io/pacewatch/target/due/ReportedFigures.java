package io.pacewatch.target.due;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Stretch;
import io.pacewatch.target.series.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Tells of figures that are or might be late whether they have come after all; by one statement for all of them. */
@ApplicationScoped
class ReportedFigures {
    private final ReadingVersions versions;

    ReportedFigures(ReadingVersions versions) {
        this.versions = versions;
    }

    /** Those of which a figure is there; one of a later year says nothing, an estimate nothing of a closing period. */
    Set<Missing> among(Handle handle, Map<Missing, List<Waiting>> late) {
        if (late.isEmpty()) {
            return Set.of();
        }
        Map<SeriesKey, List<Reading>> since = versions
                .within(
                        handle,
                        late.keySet().stream()
                                .map(m -> new Stretch(m.series(), m.period().end(), m.lastDay()))
                                .toList())
                .stream()
                .collect(Collectors.groupingBy(Reading::series));
        return late.entrySet().stream()
                .filter(e -> isAmong(since.getOrDefault(e.getKey().series(), List.of()), e.getKey(), e.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean isAmong(List<Reading> readings, Missing late, List<Waiting> waits) {
        boolean closing = waits.stream().anyMatch(w -> w.closesBy(late.period()));
        ReadingStatus atLeast = closing ? ReadingStatus.PRELIMINARY : ReadingStatus.UNRECOGNISED;
        Series series = Series.of(readings);
        return series.periods().stream()
                .filter(p -> !p.end().isBefore(late.period().end()) && !p.end().isAfter(late.lastDay()))
                .flatMap(p -> series.current(p).stream())
                .anyMatch(r -> r.status().compareTo(atLeast) >= 0);
    }
}
