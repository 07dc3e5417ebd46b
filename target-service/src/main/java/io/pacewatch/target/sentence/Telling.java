package io.pacewatch.target.sentence;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.FigureWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A verdict's numbers as one language writes them: with the printed step's decimals, at most one more, and a difference
 * of percentages in percentage points.
 */
record Telling(GoalSnapshot goal, Verdict verdict, String language) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String period() {
        return period(verdict.period());
    }

    String period(Period period) {
        return PeriodWords.of(period, goal.accumulation()).in(language);
    }

    String region() {
        return goal.regionName().in(language);
    }

    String indicator() {
        return goal.indicatorName().in(language);
    }

    String status() {
        return StatusWord.of(goal, verdict).in(language);
    }

    /** The status without what its reason makes of it, for a sentence that gives the reason itself. */
    String plainStatus() {
        return StatusWord.of(goal, verdict.status()).in(language);
    }

    /** True for amounts, which stand against elapsed time and not against a rate. */
    boolean amount() {
        return goal.rule() == RuleName.CUMULATIVE;
    }

    boolean stockGrowth() {
        return goal.rule() == RuleName.GROWTH && goal.accumulation() == Accumulation.POINT;
    }

    boolean pointsDown() {
        return goal.comparator().pointsDown();
    }

    boolean estimated() {
        return !verdict.cites().isEmpty() && verdict.cites().getFirst().status() == ReadingStatus.ESTIMATED;
    }

    /** True if the figure is compared with the goal's number itself and not with a step on the way there. */
    boolean againstGoal() {
        return goal.rule() == RuleName.GROWTH || verdict.closing() || amount() && pointsDown();
    }

    Cited cited() {
        return new Cited(verdict.cites());
    }

    /** True if elapsed time says how the goal stands; not if all whole things that are due are there. */
    boolean tellsElapsedTime() {
        return byElapsedTime()
                && verdict.progress() != null
                && (gapSign() < 0 || pointsBehindTime().signum() <= 0);
    }

    boolean byElapsedTime() {
        return verdict.profile() != null && verdict.profile().name() == ProfileName.EVEN;
    }

    /** True if all of an event is reported as done, so that no plan of it matters any more. */
    boolean allDone() {
        return known(verdict.actual()).compareTo(BigDecimal.ONE) >= 0;
    }

    /** True for what is had or done in pieces, of which there are fewer or more; a rate is lower or higher. */
    boolean pieces() {
        return goal.unit() != Unit.PERCENT && goal.unit() != Unit.RATIO && goal.rule() != RuleName.RANK;
    }

    /** True if the wording itself calls its number the least that may be. */
    boolean saysAtLeast() {
        String wording = goal.wording() == null ? "" : goal.wording();
        return Stream.of("以上", "不低于", "不少于").anyMatch(wording::contains);
    }

    String figure() {
        return value(ChangeWords.level(goal, verdict).orElseGet(() -> known(verdict.actual())));
    }

    /** What a level changed by, for a goal on that change. */
    Optional<BigDecimal> change() {
        return ChangeWords.level(goal, verdict).map(level -> known(verdict.actual()));
    }

    BigDecimal expectedNumber() {
        return known(verdict.expected());
    }

    BigDecimal goalNumber() {
        return known(goal.value());
    }

    String expected() {
        return value(known(verdict.expected()));
    }

    String requiredPace() {
        return value(FigureWords.pace(goal, known(verdict.requiredPace())));
    }

    Optional<String> requiredPaceToFloor() {
        return Optional.ofNullable(verdict.requiredPaceToFloor()).map(pace -> value(FigureWords.pace(goal, pace)));
    }

    /** The gap without its sign, which the words around it say. */
    String gap() {
        BigDecimal gap = known(verdict.gap()).abs();
        return inUnits()
                ? shown(gap)
                        + goal.unit().sayDifference(BigDecimal.TWO, language).substring(1)
                : FigureWords.difference(goal.rule(), goal.unit(), gap, language);
    }

    int gapSign() {
        return known(verdict.gap()).signum();
    }

    Optional<String> gapAmount() {
        return Optional.ofNullable(verdict.gapAmount())
                .filter(a -> a.value().signum() != 0)
                .flatMap(a -> inUnitOfLevel(a.value().abs()));
    }

    /** A number in the unit of the level series; the verdict knows that unit only beside an amount. */
    Optional<String> inUnitOfLevel(BigDecimal number) {
        return Optional.ofNullable(verdict.gapAmount())
                .flatMap(a -> Unit.find(a.unit()))
                .map(unit -> unit.say(number.setScale(1, RoundingMode.HALF_UP), language));
    }

    /** The place to be kept. */
    String place() {
        return known(verdict.expected()).toPlainString();
    }

    /** The goal's number as the wording has it, without decimals that it does not have. */
    String target() {
        return goal.unit().say(known(goal.value()), language);
    }

    String tolerance() {
        return goal.unit().sayDifference(known(goal.tolerance()), language);
    }

    boolean tolerates() {
        return goal.comparator() == Comparator.ABOUT;
    }

    String floor() {
        return goal.unit().say(known(goal.value()).subtract(known(goal.tolerance())), language);
    }

    String progress() {
        return percent(known(verdict.progress()));
    }

    String share() {
        return percent(known(verdict.profile()).share());
    }

    /** How far what is done lies behind elapsed time, in percentage points; negative if ahead. */
    BigDecimal pointsBehindTime() {
        return known(verdict.profile())
                .share()
                .subtract(known(verdict.progress()))
                .multiply(HUNDRED);
    }

    String points(BigDecimal points) {
        return Unit.PERCENT.sayDifference(points.abs().setScale(1, RoundingMode.HALF_UP), language);
    }

    int profileYear() {
        return known(known(verdict.profile()).year());
    }

    /** Why the profile is not the goal's own choice, or an empty text. */
    String profileReason() {
        String why = known(verdict.profile()).reason();
        return why == null ? "" : why;
    }

    String reason() {
        return verdict.reason() == null ? "" : verdict.reason();
    }

    /** What a sentence is only asked for when the verdict has it. */
    private static <T> T known(@Nullable T number) {
        return Objects.requireNonNull(number, "the verdict has no such number");
    }

    private static String percent(BigDecimal share) {
        return Unit.PERCENT.say(share.multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP), "zh");
    }

    /** {@link Unit#say} drops zeros, but a growth of 7.0 % is published with its decimal: only the unit is taken. */
    private String value(BigDecimal number) {
        return inUnits()
                ? shown(number) + goal.unit().say(BigDecimal.TWO, language).substring(1)
                : FigureWords.value(goal.rule(), goal.unit(), number, language);
    }

    /** False for shares of nodes and places, which have words of their own. */
    private boolean inUnits() {
        return goal.rule() != RuleName.DONE && goal.rule() != RuleName.RANK;
    }

    private String shown(BigDecimal number) {
        int printed = Math.max(0, goal.resolution().stripTrailingZeros().scale());
        BigDecimal rounded = number.setScale(printed + 1, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.setScale(Math.max(printed, rounded.scale()), RoundingMode.HALF_UP)
                .toPlainString();
    }
}
