package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A verdict being put together by a rule; what all rules share (citing, rounding, the caps) is done here once. */
final class VerdictDraft {

    private static final int MARCH = 3;
    private static final int PACE_PLACES = 2;
    private static final int PROGRESS_PLACES = 4;

    private final GoalCase c;
    private final List<Verdict.Cite> cites = new ArrayList<>();
    private final List<Reading> cited = new ArrayList<>();
    private BigDecimal actual;
    private @Nullable String reason;
    private @Nullable BigDecimal expected;
    private @Nullable BigDecimal gap;
    private Verdict.@Nullable Amount gapAmount;
    private @Nullable BigDecimal progress;
    private @Nullable BigDecimal requiredPace;
    private @Nullable BigDecimal requiredPaceToFloor;
    private Verdict.@Nullable Profile profile;

    VerdictDraft(GoalCase c) {
        this.c = c;
        this.actual = c.actual();
        cite("actual", c.reading());
    }

    /** What is compared, if that is not the figure itself (a change from a baseline). */
    VerdictDraft actual(BigDecimal figure) {
        this.actual = figure;
        return this;
    }

    /** What pace asks for; the gap follows from it. Both keep two places more than the figure is printed with. */
    VerdictDraft expected(BigDecimal asked) {
        int places = Math.max(0, c.indicator().resolution().stripTrailingZeros().scale()) + 2;
        this.expected = Decimals.shortest(asked, places);
        this.gap = Decimals.shortest(actual.subtract(asked), places);
        return this;
    }

    VerdictDraft gapAmount(Verdict.Amount amount) {
        this.gapAmount = amount;
        return this;
    }

    VerdictDraft progress(BigDecimal share) {
        this.progress = Decimals.shortest(share, PROGRESS_PLACES);
        return this;
    }

    VerdictDraft requiredPace(BigDecimal pace) {
        this.requiredPace = Decimals.rounded(pace, PACE_PLACES);
        return this;
    }

    VerdictDraft requiredPaceToFloor(BigDecimal pace) {
        this.requiredPaceToFloor = Decimals.rounded(pace, PACE_PLACES);
        return this;
    }

    VerdictDraft share(DueShare share) {
        this.profile = share.profile();
        share.cites().forEach(r -> cite("profile", r));
        return this;
    }

    /** Cites each version once, in the role that it was met in first. */
    VerdictDraft cite(String role, Reading reading) {
        if (!cited.contains(reading)) {
            cited.add(reading);
            cites.add(Verdict.Cite.of(role, reading));
        }
        return this;
    }

    /** Why it is said, where the status alone would not tell. */
    VerdictDraft because(String why) {
        this.reason = why;
        return this;
    }

    /** Nothing can be said, for this reason. */
    Verdict unknown(String why) {
        return because(why).verdict(Status.UNKNOWN);
    }

    /** Decides a closing reading. */
    Verdict closed() {
        return verdict(new Aim(c.goal()).metBy(actual) ? Status.ACHIEVED : Status.MISSED);
    }

    /** Achieved by the figure that reached the goal first, which need not be the one judged. */
    Verdict reached(Reading first) {
        return cite("baseline", first).verdict(Status.ACHIEVED);
    }

    /** The verdict with this status, unless a cap holds it. */
    Verdict verdict(Status found) {
        Instant asOf = Stream.concat(cited.stream().map(Reading::publishedAt), YearEnd.restsOn(c).stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean preliminary = c.reading().status().compareTo(ReadingStatus.PRELIMINARY) <= 0;
        return new Verdict(
                capped(ForeseenMiss.raised(c, found)),
                reason,
                c.period(),
                asOf,
                actual,
                expected,
                gap,
                gapAmount,
                progress,
                requiredPace,
                requiredPaceToFloor,
                profile,
                preliminary,
                c.closing(),
                null,
                null,
                c.outlook().orElse(null),
                cites,
                c.goal().version(),
                Bands.of(c.goal()).ruleVersion());
    }

    /** January and February say little (the Spring Festival moves), and what is only striven for is never red. */
    private Status capped(Status found) {
        boolean early = c.period().month() < MARCH;
        boolean striven = c.goal().firmness() == Firmness.STRIVE;
        return found == Status.BEHIND && (early || striven) ? Status.AT_RISK : found;
    }
}
