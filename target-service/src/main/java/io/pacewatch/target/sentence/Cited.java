package io.pacewatch.target.sentence;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** What a sentence takes from the readings that a verdict rests on. */
record Cited(List<Verdict.Cite> cites) {

    /** True if the figure is held against another series. */
    boolean otherSeries() {
        return against().filter(c -> !own(c)).isPresent();
    }

    /** True if the figure is held against its own of last year. */
    boolean lastYear() {
        return against().filter(this::own).isPresent();
    }

    private Optional<Verdict.Cite> against() {
        return cites.stream().filter(c -> c.role().equals("against")).findFirst();
    }

    private boolean own(Verdict.Cite cite) {
        return cite.indicator().equals(cites.getFirst().indicator());
    }

    /** True if last year's same period says what is due, as it does for what moves with the seasons. */
    boolean samePeriod() {
        return cites.stream().anyMatch(c -> c.role().equals("profile"));
    }

    /** The day on which an event happened. */
    Optional<LocalDate> occurredOn() {
        return cites.stream()
                .map(Verdict.Cite::occurredOn)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The day on which an event is expected. */
    Optional<LocalDate> expectedOn() {
        return cites.stream()
                .map(Verdict.Cite::expectedOn)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whether the day was over when the figure was published. */
    boolean passed(LocalDate day) {
        return day.isBefore(LocalDate.ofInstant(cites.getFirst().publishedAt(), Wire.ZONE));
    }

    /** The balance at the end of the year before the deadline's. */
    Optional<BigDecimal> balanceAtStart(LocalDate deadline) {
        return balance(p -> p.year() < deadline.getYear() && p.month() >= deadline.getMonthValue());
    }

    /** The balance at the end of this period. */
    Optional<BigDecimal> balanceOf(Period period) {
        return balance(period::equals);
    }

    private Optional<BigDecimal> balance(Predicate<Period> of) {
        return cites.stream()
                .filter(c -> c.role().equals("baseline") && of.test(c.period()))
                .findFirst()
                .map(Verdict.Cite::value);
    }
}
