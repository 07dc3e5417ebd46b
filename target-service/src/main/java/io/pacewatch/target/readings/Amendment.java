package io.pacewatch.target.readings;

import io.pacewatch.events.reading.Reading;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new version changes in the receipt of another: both are in conflict then, or series leave the other one out
 * from now on, or no longer.
 *
 * @param outcome  the other's outcome now; null if it stays
 * @param conflict true if both claim the same publication and status for different figures
 */
public record Amendment(
        String submission, int row, @Nullable Outcome outcome, boolean conflict) {
    /** Where so many contradict each other, all but the new one have long been told. */
    private static final int TOLD_BEFORE = 8;

    /**
     * The amendments that a new version makes.
     *
     * @param ordered all versions of the period in version order, the new one among them
     */
    public static List<Amendment> of(Reading added, List<Reading> ordered) {
        List<Amendment> amendments = new ArrayList<>();
        List<Reading> conflicting = Outcome.conflicting(added, ordered);
        if (conflicting.size() <= TOLD_BEFORE) {
            conflicting.forEach(r -> amendments.add(new Amendment(r.submission(), r.row(), null, true)));
        }
        int next = ordered.indexOf(added) + 1;
        if (next < ordered.size()) {
            Reading follows = ordered.get(next);
            List<Reading> before = new ArrayList<>(ordered);
            before.remove(added);
            boolean leftOut = Outcome.isLeftOut(ordered, next);
            if (leftOut != Outcome.isLeftOut(before, next - 1)) {
                Outcome outcome =
                        leftOut ? Outcome.DUPLICATE : next == ordered.size() - 1 ? Outcome.STORED : Outcome.SUPERSEDED;
                amendments.add(new Amendment(follows.submission(), follows.row(), outcome, false));
            }
        }
        return amendments;
    }
}
