package io.pacewatch.target.pace;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.target.series.Knowledge;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What has to be said of a goal although there is no figure to judge: it was withdrawn, or none was ever reported. */
final class NoFigure {

    /** From this working day after the deadline on, silence counts as a failure. */
    static final int WORKING_DAYS_OF_GRACE = 20;

    /** The reason of what silence came to. */
    static final String UNREPORTED = "unreported";

    /** The reason of what a rule could not judge. */
    static final String CANNOT_BE_JUDGED = "cannot-be-judged";

    private static final int MONTHS_BETWEEN_REPORTS = 3;

    private final Goal goal;

    NoFigure(Goal goal) {
        this.goal = goal;
    }

    Verdict withdrawn(Reading deletion) {
        List<Verdict.Cite> cites = List.of(Verdict.Cite.of("actual", deletion));
        return verdict(Status.UNKNOWN, "withdrawn", deletion.period(), deletion.publishedAt(), null, false, cites);
    }

    Verdict nothingReported(Verdict last) {
        return verdict(Status.UNKNOWN, "no-report", last.period(), last.asOf(), null, false, List.of());
    }

    Verdict cannotBeJudged(Period period, Instant asOf, List<Verdict.Cite> cites) {
        return verdict(Status.UNKNOWN, CANNOT_BE_JUDGED, period, asOf, null, false, cites);
    }

    Verdict goalWithdrawn(Verdict last) {
        return verdict(Status.UNKNOWN, "goal-withdrawn", last.period(), last.asOf(), null, false, last.cites());
    }

    /** Whether the first of the quarterly reports is past its due day, so that having none is silence. */
    static boolean reportsDue(int year, Indicator indicator, LocalDate today) {
        return indicator.dueDay(Period.month(year, MONTHS_BETWEEN_REPORTS)).isBefore(today);
    }

    Optional<Verdict> unreported(Indicator indicator, Knowledge k, LocalDate today, WorkingDays workingDays) {
        GoalYear year = new GoalYear(goal, indicator);
        if (goal.rule() != RuleName.DONE || year.closed(k).isPresent()) {
            return Optional.empty();
        }
        Series own = k.of(goal.indicator(), goal.region());
        Optional<Reading> last = own.periods().reversed().stream()
                .filter(p -> year.includes(p, k))
                .findFirst()
                .flatMap(own::current);
        if (saidToBeDone(own, year, k)) {
            return Optional.empty();
        }
        if (!today.isBefore(workingDays.after(goal.deadline(), WORKING_DAYS_OF_GRACE))) {
            return Optional.of(missed(year.closingPeriod(), last, today));
        }
        return last.isPresent() ? Optional.empty() : lastDue(indicator, today).map(p -> silent(p, today));
    }

    /** What the last report says that is no estimate: an estimate decides nothing. */
    private static boolean saidToBeDone(Series own, GoalYear year, Knowledge k) {
        return own.periods().reversed().stream()
                .filter(p -> year.includes(p, k))
                .flatMap(p -> own.current(p).stream())
                .filter(r -> r.status() != ReadingStatus.ESTIMATED)
                .findFirst()
                .filter(DoneRule::happened)
                .isPresent();
    }

    private Verdict missed(Period closing, Optional<Reading> last, LocalDate today) {
        List<Verdict.Cite> cites =
                last.map(r -> List.of(Verdict.Cite.of("actual", r))).orElse(List.of());
        BigDecimal share = last.map(Reading::figure).orElse(null);
        return verdict(Status.MISSED, UNREPORTED, closing, beginning(today), share, true, cites);
    }

    private Verdict silent(Period due, LocalDate today) {
        return verdict(Status.UNKNOWN, "no-report", due, beginning(today), null, false, List.of());
    }

    /** The last quarter for which a report should be there. */
    private Optional<Period> lastDue(Indicator indicator, LocalDate today) {
        int quarters = 4 * (goal.deadline().getYear() - goal.year() + 1);
        return IntStream.rangeClosed(1, quarters)
                .mapToObj(quarter -> Period.month(goal.year(), MONTHS_BETWEEN_REPORTS)
                        .plusMonths(MONTHS_BETWEEN_REPORTS * (quarter - 1)))
                .filter(p -> indicator.dueDay(p).isBefore(today))
                .reduce((earlier, later) -> later);
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(Wire.ZONE).toInstant();
    }

    private Verdict verdict(
            Status status,
            String reason,
            Period period,
            Instant asOf,
            @Nullable BigDecimal actual,
            boolean closing,
            List<Verdict.Cite> cites) {
        return new Verdict(
                status,
                reason,
                period,
                asOf,
                actual,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                closing,
                null,
                null,
                null,
                cites,
                goal.version(),
                Bands.of(goal).ruleVersion());
    }
}
