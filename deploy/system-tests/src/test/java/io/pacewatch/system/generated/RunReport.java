package io.pacewatch.system.generated;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a run of requests has shown.
 *
 * @param statuses how many answers each operation gave with each status
 * @param faults   all that is wrong
 */
public record RunReport(
        long seed,
        int requests,
        Duration took,
        Map<String, Map<Integer, Integer>> statuses,
        List<Fault> faults,
        Callers callers) {

    private static final Set<Integer> DONE = Set.of(2, 3);

    /** One text for each kind of fault: how often, the first request to be sent again, and its answer. */
    public List<String> kinds() {
        Map<String, List<Fault>> kinds =
                faults.stream().collect(Collectors.groupingBy(Fault::kind, TreeMap::new, Collectors.toList()));
        return kinds.entrySet().stream()
                .map(kind -> shown(kind.getKey(), kind.getValue()))
                .toList();
    }

    private String shown(String kind, List<Fault> faults) {
        Fault first = faults.getFirst();
        return "%n%s (%d times, first in request %d: %s)%n  %s%n  %s"
                .formatted(
                        kind,
                        faults.size(),
                        first.number(),
                        first.request().oddities(),
                        CurlLine.of(first.request(), callers),
                        callers.anonymous(String.valueOf(first.outcome())));
    }

    /** The operations of which no request was done. */
    public Set<String> neverDone() {
        return statuses.entrySet().stream()
                .filter(each -> each.getValue().keySet().stream().noneMatch(status -> DONE.contains(status / 100)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Which part of all answers had this status. */
    public double share(int status) {
        int count = statuses.values().stream()
                .mapToInt(each -> each.getOrDefault(status, 0))
                .sum();
        return (double) count / requests;
    }

    @Override
    public String toString() {
        String each = statuses.entrySet().stream()
                .map(operation -> "  " + operation.getKey() + " " + operation.getValue())
                .collect(Collectors.joining("\n"));
        return "%d generated requests in %d s, seed %d (-Dpacewatch.generated.seed=%d)%n%s"
                .formatted(requests, took.toSeconds(), seed, seed, each);
    }
}
