package io.pacewatch.target.pace;

import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The share of last year's level that the same period made up. A level of mid-year and one of the whole year are often
 * of different vintages (the census moved one and not the other); their quotient would be nobody's share, and then the
 * year before gives it, unless that one is the odd one: then last year's share stays, and says that it is doubtful.
 */
final class LastYear {

    /** Points by which two levels may grow further apart than their published growth before they count as unlike. */
    private static final BigDecimal SAME_VINTAGE_POINTS = new BigDecimal("2");

    private final GoalCase c;
    private final Series levels;
    private final Series growth;

    LastYear(GoalCase c, String indicator) {
        this.c = c;
        this.levels = c.knowledge().of(indicator, c.goal().region());
        this.growth = c.knowledge().of(growthOf(indicator), c.goal().region());
    }

    /** The id of the published growth of a level series, by the catalogue's naming. */
    static String growthOf(String indicator) {
        return indicator + "-growth";
    }

    /** A figure through the period and one of the whole year, of the same year. */
    private record Pair(Reading through, Reading whole) {

        BigDecimal growthApart(Pair before) {
            BigDecimal of = Decimals.over(whole.figure(), before.whole.figure());
            return of.subtract(Decimals.over(through.figure(), before.through.figure()))
                    .multiply(Decimals.HUNDRED);
        }

        BigDecimal apart() {
            return whole.figure().subtract(through.figure());
        }

        boolean usable() {
            return through.figure().signum() >= 0
                    && whole.figure().signum() > 0
                    && through.figure().compareTo(whole.figure()) <= 0;
        }

        boolean comparable() {
            return usable() && through.figure().signum() > 0;
        }
    }

    /** The share, if last year's levels are known; none for a goal that runs over more than one year. */
    Optional<DueShare> share() {
        if (c.goal().deadline().getYear() != c.goal().year()) {
            return Optional.empty();
        }
        return pair(levels, 1).filter(Pair::usable).map(this::shareOf);
    }

    private DueShare shareOf(Pair last) {
        Optional<Pair> before = pair(levels, 2).filter(Pair::comparable);
        Optional<Pair> published = pair(growth, 1);
        if (before.isEmpty() || published.isEmpty() || agree(last, before.get(), published.get())) {
            return share(last, null, List.of(last));
        }
        Optional<Pair> earlier = pair(levels, 3).filter(Pair::comparable);
        Optional<Pair> publishedBefore = pair(growth, 2);
        if (earlier.isEmpty() || publishedBefore.isEmpty()) {
            return share(before.get(), "vintages-differ", List.of(before.get(), last, published.get()));
        }
        boolean sound = agree(before.get(), earlier.get(), publishedBefore.get());
        Pair better = sound ? before.get() : last;
        return share(
                better,
                sound ? "vintages-differ" : "vintages-doubtful",
                List.of(better, last, before.get(), published.get(), earlier.get(), publishedBefore.get()));
    }

    /**
     * Of a balance, the share of last year's change that had come about by then; none where the balance hardly moved on
     * the whole or went beyond its year's end in between, so that it shows no way.
     */
    Optional<DueShare> ofBalance() {
        Period whole = new GoalYear(c.goal(), c.indicator()).closingPeriod();
        Optional<Reading> start = levels.current(whole.plusYears(-2));
        Optional<Pair> last = pair(levels, 1);
        if (start.isEmpty()
                || last.isEmpty()
                || c.goal().deadline().getYear() != c.goal().year()) {
            return Optional.empty();
        }
        BigDecimal from = start.get().figure();
        BigDecimal part = last.get().through().figure().subtract(from);
        BigDecimal all = last.get().whole().figure().subtract(from);
        boolean onTheWay = all.signum() != 0
                && part.signum() * all.signum() >= 0
                && part.abs().compareTo(all.abs()) <= 0;
        List<Reading> cites =
                List.of(start.get(), last.get().through(), last.get().whole());
        int year = last.get().whole().period().year();
        return onTheWay
                ? Optional.of(new DueShare(ProfileName.LAST_YEAR, part.abs(), all.abs(), null, year, cites))
                : Optional.empty();
    }

    /** True if levels of two years grew apart as their published growth did, in the same direction. */
    private static boolean agree(Pair of, Pair before, Pair published) {
        BigDecimal more = of.growthApart(before).subtract(published.apart()).abs();
        return more.compareTo(SAME_VINTAGE_POINTS) <= 0;
    }

    private static DueShare share(Pair pair, @Nullable String reason, List<Pair> restsOn) {
        return new DueShare(
                ProfileName.LAST_YEAR,
                pair.through().figure(),
                pair.whole().figure(),
                reason,
                pair.whole().period().year(),
                restsOn.stream().flatMap(p -> Stream.of(p.through(), p.whole())).toList());
    }

    private Optional<Pair> pair(Series series, int yearsAgo) {
        Period whole = new GoalYear(c.goal(), c.indicator()).closingPeriod();
        if (whole.year() - yearsAgo < Period.FIRST_YEAR) {
            return Optional.empty();
        }
        return series.current(c.period().plusYears(-yearsAgo))
                .flatMap(t -> series.current(whole.plusYears(-yearsAgo)).map(w -> new Pair(t, w)));
    }
}
