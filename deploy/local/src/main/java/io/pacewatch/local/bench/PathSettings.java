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
 */
public record PathSettings(List<Integer> rates, int seconds, int warmup, int runs, int mailsPerSecond) {

    /** Copies the list. */
    public PathSettings {
        rates = List.copyOf(rates);
        if (rates.isEmpty() || rates.stream().anyMatch(rate -> rate < 1)) {
            throw new IllegalArgumentException("rates are readings a second, 1 at least");
        }
        if (seconds < 1 || runs < 1 || warmup < 0 || mailsPerSecond < 1) {
            throw new IllegalArgumentException("seconds, runs and mails are 1 at least");
        }
    }
}
