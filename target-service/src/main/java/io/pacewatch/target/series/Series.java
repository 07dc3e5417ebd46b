package io.pacewatch.target.series;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All versions of one indicator in one region. It depends on what was published and never on the order of arrival, so
 * that the same readings always give the same verdicts.
 */
public final class Series {

    /** A series of which nothing is known. */
    public static final Series EMPTY = new Series(Collections.emptyNavigableMap());

    private final NavigableMap<Period, List<Reading>> versions;

    private Series(NavigableMap<Period, List<Reading>> versions) {
        this.versions = versions;
    }

    /**
     * Sorts the versions and drops repeats: the same publication met twice, and a reading without a publication time of
     * its own that says what its predecessor said (a bureau sending its file again publishes nothing new).
     */
    public static Series of(Collection<Reading> versions) {
        if (versions.isEmpty()) {
            return EMPTY;
        }
        List<Reading> sorted = new ArrayList<>(versions);
        sorted.sort(Reading.VERSION_ORDER);
        NavigableMap<Period, List<Reading>> kept = new TreeMap<>();
        for (Reading reading : sorted) {
            List<Reading> before = kept.computeIfAbsent(reading.period(), p -> new ArrayList<>());
            if (!repeats(reading, before)) {
                before.add(reading);
            }
        }
        return new Series(kept);
    }

    private static boolean repeats(Reading reading, List<Reading> before) {
        if (!before.isEmpty() && !reading.publishedAtGiven() && reading.saysTheSameAs(before.getLast())) {
            return true;
        }
        for (Reading earlier : before.reversed()) {
            if (!earlier.publishedAt().equals(reading.publishedAt())) {
                return false;
            }
            if (earlier.saysTheSameAs(reading)) {
                return true;
            }
        }
        return false;
    }

    /** The greatest version of this period; empty if there is none or if it withdraws the figure. */
    public Optional<Reading> current(Period period) {
        List<Reading> all = versions.get(period);
        return all == null ? Optional.empty() : Optional.of(all.getLast()).filter(r -> !r.deleted());
    }

    /** The versions of this period that say something new, deletions too, oldest first. */
    public List<Reading> versions(Period period) {
        return List.copyOf(versions.getOrDefault(period, List.of()));
    }

    /** The periods that have a current value, in order of time. */
    public List<Period> periods() {
        return versions.keySet().stream().filter(p -> current(p).isPresent()).toList();
    }

    /** The deletions that are the current version of their period, in order of time. */
    public List<Reading> withdrawn() {
        return versions.values().stream()
                .map(List::getLast)
                .filter(Reading::deleted)
                .toList();
    }

    /** What was known at this instant: the versions that had been published by then. */
    public Series asOf(Instant instant) {
        NavigableMap<Period, List<Reading>> known = new TreeMap<>();
        versions.forEach((period, all) -> {
            List<Reading> then =
                    all.stream().filter(r -> !r.publishedAt().isAfter(instant)).toList();
            if (!then.isEmpty()) {
                known.put(period, then);
            }
        });
        return new Series(known);
    }
}
