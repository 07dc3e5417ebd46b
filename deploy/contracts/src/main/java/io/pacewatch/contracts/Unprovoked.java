package io.pacewatch.contracts;

import java.util.Set;
import java.util.TreeSet;

/** What of a document was not met by any request. */
public final class Unprovoked {

    private Unprovoked() {}

    /**
     * The operations and statuses that are described and were not met. What any request can meet is left to the tests of
     * what answers it.
     *
     * @param elsewhere statuses that only an outage or another configuration brings
     */
    public static Set<String> of(HttpContract contract, Set<String> met, Set<Integer> elsewhere) {
        Set<String> left = new TreeSet<>(contract.describedByOperations());
        left.removeAll(met);
        left.removeIf(kind -> elsewhere.stream().anyMatch(status -> kind.endsWith(" " + status)));
        return left;
    }
}
