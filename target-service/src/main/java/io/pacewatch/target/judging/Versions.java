package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The versions that a judgement can rest on, growing by one reading at a time. */
final class Versions {
    private final Map<SeriesKey, List<Reading>> all = new HashMap<>();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final Function<String, Optional<Unit>> unitOf;

    Versions(Collection<Reading> known, Function<String, Optional<Unit>> unitOf) {
        known.forEach(
                r -> all.computeIfAbsent(r.series(), k -> new ArrayList<>()).add(r));
        this.unitOf = unitOf;
    }

    /** Adds a reading and returns all versions of its period in version order. */
    List<Reading> add(Reading added) {
        List<Reading> versions = all.computeIfAbsent(added.series(), k -> new ArrayList<>());
        versions.add(added);
        series.remove(added.series());
        return versions.stream()
                .filter(r -> r.period().equals(added.period()))
                .sorted(Reading.VERSION_ORDER)
                .toList();
    }

    Series series(SeriesKey key) {
        return series.computeIfAbsent(key, k -> Series.of(all.getOrDefault(k, List.of())));
    }

    Optional<Reading> current(SeriesKey key, Period period) {
        return series(key).current(period);
    }

    /** What there is to know about a goal. */
    Knowledge about(Goal goal) {
        Map<SeriesKey, Series> feeding = new HashMap<>();
        Map<String, Unit> units = new HashMap<>();
        for (SeriesKey key : Judge.feeds(goal)) {
            feeding.put(key, series(key));
            unitOf.apply(key.indicator()).ifPresent(unit -> units.put(key.indicator(), unit));
        }
        return new Knowledge(feeding, units);
    }
}
