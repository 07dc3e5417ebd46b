package io.pacewatch.local.bench;

import java.util.List;

/**
 * What a measurement of starts found.
 *
 * @param processors   how many the machine has
 * @param secondsBar   within what time a service must be ready
 * @param megabytesBar how much memory it may hold when idle
 */
public record StartReport(int processors, double secondsBar, double megabytesBar, List<StartResult> services) {
    private static final double SECONDS_BAR = 3;
    private static final double MEGABYTES_BAR = 300;

    static StartReport of(List<StartResult> services) {
        return new StartReport(
                Runtime.getRuntime().availableProcessors(), SECONDS_BAR, MEGABYTES_BAR, List.copyOf(services));
    }
}
