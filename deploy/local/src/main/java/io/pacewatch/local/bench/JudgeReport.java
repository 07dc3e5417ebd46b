package io.pacewatch.local.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a measurement of the judging found.
 *
 * @param processors   how many the machine has
 * @param depths       the cost of a reading with few and with many stored
 * @param depthRatio   the deeper median cost by the shallower
 * @param depthBar     what that must stay below
 * @param monthEnd     the whole country's month-end
 * @param monthEndBar  within how many seconds it must be over, for 284,400 goals
 */
public record JudgeReport(
        int processors, List<Depth> depths, double depthRatio, double depthBar, MonthEnd monthEnd, double monthEndBar) {
    private static final double DEPTH_BAR = 1.2;
    private static final double MONTH_END_BAR = 60;

    /**
     * The cost of a reading.
     *
     * @param stored       readings stored before
     * @param goals        goals, each judged once a run
     * @param microseconds from the first post to the last verdict on the topic, by the number of readings
     * @param perSecond    readings judged, stored and told a second
     * @param load         load average before each run
     */
    public record Depth(int stored, int goals, Spread microseconds, Spread perSecond, List<Double> load) {}

    /**
     * The country's month-end.
     *
     * @param goals       how many, each with one reading
     * @param loadSeconds how long it took to import them
     * @param seconds     from the first post to the last verdict on the topic; null if some never came
     * @param load        load average before
     * @param verdicts    how many came
     */
    public record MonthEnd(
            int goals, double loadSeconds, @Nullable Double seconds, double load, int verdicts) {}

    static JudgeReport of(List<Depth> depths, MonthEnd monthEnd) {
        double ratio = depths.getLast().microseconds().median()
                / depths.getFirst().microseconds().median();
        return new JudgeReport(
                Runtime.getRuntime().availableProcessors(),
                List.copyOf(depths),
                ratio,
                DEPTH_BAR,
                monthEnd,
                MONTH_END_BAR);
    }

    /** Whether a verdict did not come. */
    public boolean lost() {
        return monthEnd.seconds() == null;
    }
}
