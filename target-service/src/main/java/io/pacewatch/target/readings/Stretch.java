package io.pacewatch.target.readings;

import io.pacewatch.events.reading.SeriesKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The part of a series that a judgement needs, so that its cost does not grow with decades of history.
 *
 * @param series the series
 * @param from   first day on which a period may end
 * @param to     last day on which a period may end
 */
public record Stretch(SeriesKey series, LocalDate from, LocalDate to) {
    /** One stretch for each series, spanning all that were asked for. */
    static List<Stretch> merged(Collection<Stretch> stretches) {
        Map<SeriesKey, Stretch> merged =
                stretches.stream().collect(Collectors.toMap(Stretch::series, Function.identity(), Stretch::spanning));
        return List.copyOf(merged.values());
    }

    private Stretch spanning(Stretch other) {
        return new Stretch(series, from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
    }
}
