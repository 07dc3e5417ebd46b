package io.pacewatch.target.judging;

import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells whether two verdicts on the same period say the same, whatever versions they cite. */
public final class Numbers {
    private Numbers() {}

    /** Whether status and every number agree. */
    public static boolean agree(Verdict a, Verdict b) {
        return a.status() == b.status()
                && a.period().equals(b.period())
                && a.closing() == b.closing()
                && Stream.of(
                                equal(a.actual(), b.actual()),
                                equal(a.expected(), b.expected()),
                                equal(a.gap(), b.gap()),
                                equal(a.progress(), b.progress()),
                                equal(a.requiredPace(), b.requiredPace()),
                                equal(a.requiredPaceToFloor(), b.requiredPaceToFloor()),
                                equal(share(a), share(b)),
                                equal(amount(a), amount(b)),
                                Objects.equals(a.projection(), b.projection()))
                        .allMatch(same -> same);
    }

    private static @Nullable BigDecimal share(Verdict v) {
        return v.profile() == null ? null : v.profile().share();
    }

    private static @Nullable BigDecimal amount(Verdict v) {
        return v.gapAmount() == null ? null : v.gapAmount().value();
    }

    private static boolean equal(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return a == null ? b == null : b != null && a.compareTo(b) == 0;
    }
}
