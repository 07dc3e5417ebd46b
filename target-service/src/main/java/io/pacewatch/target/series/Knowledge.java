package io.pacewatch.target.series;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.SeriesKey;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a verdict may rest on, gathered before judging so that judging itself asks nobody.
 *
 * @param series the series at hand, by key
 * @param units  units by indicator; needed only to say a gap in the unit of a level series (money, pieces), which is
 *               left out where the unit is not known rather than guessed
 */
public record Knowledge(Map<SeriesKey, Series> series, Map<String, Unit> units) {

    /** Takes copies. */
    public Knowledge {
        series = Map.copyOf(series);
        units = Map.copyOf(units);
    }

    /** Knowledge without units. */
    public Knowledge(Map<SeriesKey, Series> series) {
        this(series, Map.of());
    }

    /** The series of this indicator in this region, {@link Series#EMPTY} if none is at hand. */
    public Series of(String indicator, String region) {
        return series.getOrDefault(new SeriesKey(indicator, region), Series.EMPTY);
    }

    /** The unit of this indicator, if it is known. */
    public Optional<Unit> unitOf(String indicator) {
        return Optional.ofNullable(units.get(indicator));
    }

    /** What was known at this instant. */
    public Knowledge asOf(Instant instant) {
        Map<SeriesKey, Series> then = new HashMap<>();
        series.forEach((key, all) -> then.put(key, all.asOf(instant)));
        return new Knowledge(then, units);
    }
}
