package io.pacewatch.local.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Whether bench and dashboard say the same of a figure, over several runs.
 *
 * @param panel      title of the panel that shows it
 * @param difference by how many percent the dashboard shows more, run by run
 */
public record Agreement(String figure, String panel, Spread bench, Spread dashboard, Spread difference) {
    private static final double PERCENT = 5;

    /** Of the figures in the order in which they come. */
    static List<Agreement> of(List<Comparison> comparisons) {
        Map<String, List<Comparison>> byFigure = new LinkedHashMap<>();
        comparisons.forEach(each -> byFigure.computeIfAbsent(each.figure(), none -> new ArrayList<>())
                .add(each));
        return byFigure.values().stream().map(Agreement::ofRuns).toList();
    }

    private static Agreement ofRuns(List<Comparison> runs) {
        return new Agreement(
                runs.getFirst().figure(),
                runs.getFirst().panel(),
                spread(runs, Comparison::bench),
                spread(runs, Comparison::dashboard),
                spread(runs, Comparison::difference));
    }

    private static Spread spread(List<Comparison> runs, ToDoubleFunction<Comparison> figure) {
        return Spread.of(runs.stream().map(run -> figure.applyAsDouble(run)).toList());
    }

    /** Whether no run is further off than it may be; what is not a number is. */
    public boolean holds() {
        return difference.least() >= -PERCENT && difference.most() <= PERCENT;
    }
}
