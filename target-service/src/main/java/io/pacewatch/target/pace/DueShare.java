package io.pacewatch.target.pace;

import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The share of the year's work that is due by the end of a period. Kept as a fraction, since a third of 180 is 60 and
 * not 59.99.
 *
 * @param name   which profile gave it
 * @param part   what is due by then
 * @param whole  what is due in all; never zero
 * @param reason why it is not the profile that the goal names, or null
 * @param year   the year whose levels gave it, or null
 * @param cites  the readings that it rests on
 */
record DueShare(
        ProfileName name,
        BigDecimal part,
        BigDecimal whole,
        @Nullable String reason,
        @Nullable Integer year,
        List<Reading> cites) {

    private static final int SHOWN_PLACES = 4;

    /** This share of an amount. */
    BigDecimal of(BigDecimal amount) {
        return Decimals.over(amount.multiply(part), whole);
    }

    /** What is left of the whole, in the same measure as the part. */
    BigDecimal rest() {
        return whole.subtract(part);
    }

    /** True if nothing of the year is left to make up in. */
    boolean complete() {
        return rest().signum() == 0;
    }

    /** The share as a verdict states it. */
    Verdict.Profile profile() {
        return new Verdict.Profile(name, Decimals.shortest(Decimals.over(part, whole), SHOWN_PLACES), reason, year);
    }
}
