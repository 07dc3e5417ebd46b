package io.pacewatch.target.judging;

import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether two verdicts say the same by the same figures. A figure that was published again unchanged is the same
 * figure, whichever of its versions is cited.
 */
public final class Numbers {
    private Numbers() {}

    /** Whether period, status, reason, every number and every figure cited agree. */
    public static boolean agree(Verdict a, Verdict b) {
        return a.status() == b.status()
                && a.period().equals(b.period())
                && a.closing() == b.closing()
                && Objects.equals(a.reason(), b.reason())
                && sameFigures(a.cites(), b.cites())
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

    private static boolean sameFigures(List<Verdict.Cite> a, List<Verdict.Cite> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> sameFigure(a.get(i), b.get(i)));
    }

    private static boolean sameFigure(Verdict.Cite a, Verdict.Cite b) {
        return a.role().equals(b.role())
                && a.indicator().equals(b.indicator())
                && a.region().equals(b.region())
                && a.period().equals(b.period())
                && equal(a.value(), b.value())
                && a.status() == b.status()
                && Objects.equals(a.occurredOn(), b.occurredOn())
                && Objects.equals(a.expectedOn(), b.expectedOn());
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
