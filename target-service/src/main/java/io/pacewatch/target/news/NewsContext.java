package io.pacewatch.target.news;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known to tell whether a verdict is news.
 *
 * @param verdict                 the verdict
 * @param cause                   what called it forth
 * @param previousStatus          status of the goal's last judged latest period
 * @param previousOfPeriod        what was said of this period before
 * @param current                 true if the period is the goal's latest
 * @param goalClosed              true if the goal's year was decided before this verdict
 * @param warnedBefore            true if a warning about this goal was news and has not been taken back
 * @param dueDay                  business day on which the period's figure is due
 * @param nextDueDay              business day on which the next period's figure is due
 * @param today                   the business day of the judging
 * @param goalLoadedAfterDeadline true if the goal itself came too late to be acted on
 */
public record NewsContext(
        Verdict verdict,
        Cause cause,
        Optional<Status> previousStatus,
        Optional<VerdictEvent.Previous> previousOfPeriod,
        boolean current,
        boolean goalClosed,
        boolean warnedBefore,
        LocalDate dueDay,
        LocalDate nextDueDay,
        LocalDate today,
        boolean goalLoadedAfterDeadline) {

    /** All of it is needed. */
    public NewsContext {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(previousStatus, "previousStatus");
        Objects.requireNonNull(previousOfPeriod, "previousOfPeriod");
        Objects.requireNonNull(dueDay, "dueDay");
        Objects.requireNonNull(nextDueDay, "nextDueDay");
        Objects.requireNonNull(today, "today");
    }

    /** True unless this very figure was judged for this period before, as published or as rounded for judging. */
    boolean valueDiffers() {
        BigDecimal before = previousOfPeriod.map(VerdictEvent.Previous::value).orElse(null);
        return before == null || !equal(before, verdict.actual()) && !equal(before, published());
    }

    /** True unless this period was judged before and stands where it stood. */
    boolean statusOfPeriodDiffers() {
        return previousOfPeriod.map(p -> p.verdictStatus() != verdict.status()).orElse(true);
    }

    /** True if the same figure came again, only more (or less) settled than before. */
    boolean onlyReadingStatusDiffers() {
        ReadingStatus now =
                verdict.cites().isEmpty() ? null : verdict.cites().getFirst().status();
        return !valueDiffers()
                && !statusOfPeriodDiffers()
                && previousOfPeriod.filter(p -> p.readingStatus() != now).isPresent();
    }

    /** True if the goal stands where it stood when its latest period was judged last. */
    boolean statusOfGoalUnchanged() {
        return previousStatus.filter(s -> s == verdict.status()).isPresent();
    }

    /** True for a warning where nobody was warned yet: the one that it repeats came too late to be told. */
    boolean warnsUntold() {
        return verdict.status().warns() && !warnedBefore;
    }

    private @Nullable BigDecimal published() {
        return verdict.cites().isEmpty() ? null : verdict.cites().getFirst().value();
    }

    private static boolean equal(BigDecimal a, @Nullable BigDecimal b) {
        return b != null && a.compareTo(b) == 0;
    }
}
