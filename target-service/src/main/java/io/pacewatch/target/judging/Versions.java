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
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The versions that a judgement can rest on, growing by one reading at a time. */
final class Versions {
    private final Map<SeriesKey, Map<Period, List<Reading>>> all = new HashMap<>();
    private final Map<SeriesKey, Series> series = new HashMap<>();
    private final Function<String, Optional<Unit>> unitOf;

    Versions(Collection<Reading> known, Function<String, Optional<Unit>> unitOf) {
        known.forEach(r -> figure(r).add(r));
        all.values().forEach(periods -> periods.values().forEach(each -> each.sort(Reading.VERSION_ORDER)));
        this.unitOf = unitOf;
    }

    private List<Reading> figure(Reading r) {
        return all.computeIfAbsent(r.series(), k -> new HashMap<>())
                .computeIfAbsent(r.period(), k -> new ArrayList<>());
    }

    /** Adds a reading and returns all versions of its period in version order. */
    List<Reading> add(Reading added) {
        List<Reading> versions = figure(added);
        int place = Collections.binarySearch(versions, added, Reading.VERSION_ORDER);
        versions.add(place < 0 ? -place - 1 : place, added);
        series.remove(added.series());
        return Collections.unmodifiableList(versions);
    }

    /** Whether the figure of this reading has a value now. */
    boolean hasValue(Reading of) {
        List<Reading> versions = figure(of);
        return !versions.isEmpty() && !versions.getLast().deleted();
    }

    Series series(SeriesKey key) {
        return series.computeIfAbsent(
                key,
                k -> Series.of(all.getOrDefault(k, Map.of()).values().stream()
                        .flatMap(List::stream)
                        .toList()));
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
