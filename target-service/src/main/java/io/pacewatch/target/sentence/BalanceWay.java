package io.pacewatch.target.sentence;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What the growth of a balance comes to in money: the balance at last year's end, what should have come since, what
 * came, and what is left to come.
 */
record BalanceWay(Telling t) {

    /** What it has to change by a month; not above zero once the balance that is needed is there. */
    Optional<BigDecimal> monthlyRise() {
        return Optional.ofNullable(t.verdict().requiredPace());
    }

    /** What it has to be at the deadline, worked out from last year's closing balance. */
    Optional<BigDecimal> needed() {
        return start().map(start -> start.add(growthOf(start)));
    }

    /** By how much it should have risen since last year's end. */
    Optional<BigDecimal> riseDue() {
        return Optional.ofNullable(t.verdict().profile())
                .flatMap(p -> start().map(start -> growthOf(start).multiply(p.share())));
    }

    /** By how much it has; negative if it fell. */
    Optional<BigDecimal> riseSoFar() {
        return start().flatMap(
                        start -> t.cited().balanceOf(t.verdict().period()).map(now -> now.subtract(start)));
    }

    private Optional<BigDecimal> start() {
        return t.cited().balanceAtStart(t.goal().deadline());
    }

    private BigDecimal growthOf(BigDecimal start) {
        return start.multiply(Objects.requireNonNull(t.goal().value())).movePointLeft(2);
    }
}
