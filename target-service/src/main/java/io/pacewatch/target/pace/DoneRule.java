package io.pacewatch.target.pace;

import static java.time.temporal.ChronoUnit.DAYS;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.Goal.Stage;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Something that happens or does not. The lead reports the share of its nodes that are passed, the day on which it
 * expects the event, and the day on which it happened; the day counts, not the day of the report.
 */
final class DoneRule implements PaceRule {

    @Override
    public RuleName name() {
        return RuleName.DONE;
    }

    @Override
    public Verdict judge(GoalCase c) {
        VerdictDraft draft = new VerdictDraft(c);
        draft.progress(c.actual());
        return happened(c.reading()) ? decided(c, draft) : underWay(c, draft);
    }

    /** The whole and nothing rounded up to it: 0.996 is not an open airport. */
    static boolean happened(Reading reading) {
        return reading.figure().compareTo(BigDecimal.ONE) >= 0;
    }

    private static Verdict decided(GoalCase c, VerdictDraft draft) {
        draft.expected(BigDecimal.ONE);
        if (c.estimated()) {
            return draft.verdict(Status.ON_PACE);
        }
        Optional<LocalDate> day = knownBy(c, draft);
        if (day.isEmpty()) {
            return draft.unknown("no-day-of-completion");
        }
        if (day.get().isAfter(c.goal().deadline())) {
            return draft.because("late-done").verdict(Status.MISSED);
        }
        boolean holds = c.goal().holds() == Holds.ONCE || c.closing();
        return draft.verdict(holds ? Status.ACHIEVED : Status.ON_PACE);
    }

    /**
     * The day on which it happened or by which it had: where no report names it, the end of the first period that was
     * reported whole, unless the deadline lies within that very period and so leaves open which came first.
     */
    private static Optional<LocalDate> knownBy(GoalCase c, VerdictDraft draft) {
        List<Reading> whole = c.own().periods().stream()
                .filter(p -> p.year() >= c.goal().year() && p.compareTo(c.period()) <= 0)
                .flatMap(p -> c.own().current(p).stream())
                .filter(r -> happened(r) && r.status() != ReadingStatus.ESTIMATED)
                .toList();
        Reading first = whole.getFirst();
        Optional<Reading> dated =
                whole.reversed().stream().filter(r -> r.occurredOn() != null).findFirst();
        Reading telling = dated.orElse(first);
        draft.cite("baseline", telling);
        if (dated.isPresent()) {
            return dated.map(Reading::occurredOn);
        }
        boolean open = first.period().end().isAfter(c.goal().deadline());
        return open ? Optional.empty() : Optional.of(first.period().end());
    }

    private static Verdict underWay(GoalCase c, VerdictDraft draft) {
        Goal goal = c.goal();
        LocalDate today = c.period().end();
        due(goal, today).ifPresent(draft::expected);
        if (c.closing()) {
            return draft.verdict(Status.MISSED);
        }
        LocalDate expectedOn = c.reading().expectedOn();
        if (goal.stages().isEmpty() && expectedOn == null) {
            return draft.unknown("no-expected-day");
        }
        Status nodes = nodes(c, today);
        Status expected = expectedOn == null ? Status.ON_PACE : expectation(c, expectedOn);
        return draft.verdict(nodes.compareTo(expected) >= 0 ? nodes : expected);
    }

    private static Optional<BigDecimal> due(Goal goal, LocalDate day) {
        if (goal.stages().isEmpty()) {
            return Optional.empty();
        }
        return goal.stages().stream()
                .filter(s -> !s.date().isAfter(day))
                .map(Stage::value)
                .max(BigDecimal::compareTo)
                .or(() -> Optional.of(BigDecimal.ZERO));
    }

    /** How long the oldest node that is due has been waiting when the period ends. */
    private static Status nodes(GoalCase c, LocalDate day) {
        Optional<LocalDate> oldest = c.goal().stages().stream()
                .filter(s -> !s.date().isAfter(day))
                .filter(s -> c.indicator().round(s.value()).compareTo(c.actual()) > 0)
                .map(Stage::date)
                .min(LocalDate::compareTo);
        if (oldest.isEmpty()) {
            return Status.ON_PACE;
        }
        BigDecimal late = BigDecimal.valueOf(DAYS.between(oldest.get(), day));
        boolean little = late.compareTo(Bands.of(c.goal()).get("nodeLateDays", "30")) <= 0;
        return little ? Status.AT_RISK : Status.BEHIND;
    }

    /** A day that had passed when the report was published, with the event still to come, is no expectation any more. */
    private static Status expectation(GoalCase c, LocalDate expectedOn) {
        BigDecimal spare = BigDecimal.valueOf(DAYS.between(expectedOn, c.goal().deadline()));
        if (spare.signum() < 0) {
            return Status.BEHIND;
        }
        boolean passed = expectedOn.isBefore(LocalDate.ofInstant(c.reading().publishedAt(), Wire.ZONE));
        boolean late = spare.compareTo(Bands.of(c.goal()).get("lastDays", "30")) <= 0;
        return passed || late ? Status.AT_RISK : Status.ON_PACE;
    }
}
