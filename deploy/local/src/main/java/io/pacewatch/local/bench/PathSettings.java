package io.pacewatch.local.bench;

import java.util.List;

/**
 * What is measured.
 *
 * @param rates          readings a second, one measurement each
 * @param seconds        length of a run
 * @param warmup         seconds at the highest rate before the first run
 * @param runs           runs at each rate, of which the median counts
 * @param mailsPerSecond how many of a second's readings call for a mail; at lower rates every one does
 * @param dashboards     whether a Prometheus scrapes the stack and each run is compared with what dashboards show of it
 */
public record PathSettings(
        List<Integer> rates, int seconds, int warmup, int runs, int mailsPerSecond, boolean dashboards) {

    /** What dashboards look back at, two minutes, and a scrape and a rule that were just missed. */
    public static final int DASHBOARD_SECONDS = 150;

    /** Copies the list. */
    public PathSettings {
        rates = List.copyOf(rates);
        if (rates.isEmpty() || rates.stream().anyMatch(rate -> rate < 1)) {
            throw new IllegalArgumentException("rates are readings a second, 1 at least");
        }
        if (seconds < 1 || runs < 1 || warmup < 0 || mailsPerSecond < 1) {
            throw new IllegalArgumentException("seconds, runs and mails are 1 at least");
        }
        if (dashboards && seconds < DASHBOARD_SECONDS) {
            throw new IllegalArgumentException("a run of " + seconds
                    + " s is shorter than what dashboards look back at: " + DASHBOARD_SECONDS + " s at least");
        }
    }
}
