package io.pacewatch.target.recomputing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One pass over all goals.
 *
 * @param id         its number
 * @param startedAt  machine time at which it was asked for
 * @param finishedAt machine time at which its last goal was compared, or null
 * @param total      how many goals there were when it began
 * @param compared   how many have been compared
 * @param differing  how many of them stand elsewhere than their recomputation
 * @param unjudged   how many of them cannot be judged
 * @param examples   some that differ
 */
public record Pass(
        long id,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long total,
        long compared,
        long differing,
        long unjudged,
        List<Example> examples) {
    /**
     * A goal that differs.
     *
     * @param goal    its key
     * @param differs in what
     */
    public record Example(String goal, Set<Difference> differs) {}
}
