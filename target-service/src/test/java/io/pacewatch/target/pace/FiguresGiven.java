package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The readings that a goal is judged from in a test. */
public final class FiguresGiven {

    private final List<Reading> readings = new ArrayList<>();
    private final Map<String, Unit> units = new HashMap<>();

    public void add(Reading reading) {
        readings.add(reading);
    }

    public void unit(String indicator, Unit unit) {
        units.put(indicator, unit);
    }

    public List<Reading> all() {
        return List.copyOf(readings);
    }

    public Knowledge knowledge() {
        return knowledge(readings, units);
    }

    /** What is known from these readings. */
    public static Knowledge knowledge(Collection<Reading> readings, Map<String, Unit> units) {
        Map<SeriesKey, Series> series = new HashMap<>();
        readings.stream()
                .collect(Collectors.groupingBy(Reading::series))
                .forEach((key, versions) -> series.put(key, Series.of(versions)));
        return new Knowledge(series, units);
    }
}
