package io.pacewatch.target.pace;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a growth goal asks of a balance (loans, vehicles): the balance at the deadline, and how much it has to rise each
 * month from here. Where these are known the balance is judged on its way from last year's end, since its yearly growth
 * still holds half of last year in June.
 *
 * @param levels          id of the balance
 * @param start           the balance at last year's end
 * @param now             the balance of this period
 * @param needed          the balance that the goal comes to, in the level's unit
 * @param monthlyIncrease rise a month from this period to the deadline
 * @param cites           the balances that both rest on
 */
record StockBalance(
        String levels,
        BigDecimal start,
        BigDecimal now,
        BigDecimal needed,
        BigDecimal monthlyIncrease,
        List<Reading> cites) {

    /** Known only where the balances of last year's closing period and of this period are. */
    static Optional<StockBalance> of(GoalCase c) {
        String levels = c.goal().parameters().profileOf();
        GoalYear year = new GoalYear(c.goal(), c.indicator());
        int left = year.monthsInAll() - year.monthsElapsed(c.period());
        if (levels == null || left == 0) {
            return Optional.empty();
        }
        Series balances = c.knowledge().of(levels, c.goal().region());
        return balances.current(year.closingPeriod().plusYears(-1))
                .filter(start -> start.figure().signum() > 0)
                .flatMap(start -> balances.current(c.period()).map(now -> of(c, start, now, left)));
    }

    private static StockBalance of(GoalCase c, Reading start, Reading now, int monthsLeft) {
        BigDecimal growth = c.goal().number().add(Decimals.HUNDRED);
        BigDecimal needed = Decimals.over(start.figure().multiply(growth), Decimals.HUNDRED);
        BigDecimal monthly = Decimals.over(needed.subtract(now.figure()), BigDecimal.valueOf(monthsLeft));
        return new StockBalance(start.indicator(), start.figure(), now.figure(), needed, monthly, List.of(start, now));
    }

    /**
     * By how many points of last year's balance it lies below its way to a growth; negative if it is ahead.
     *
     * @param share how much of the way is due
     * @param growth the growth at the deadline, in percent
     */
    BigDecimal pointsShort(DueShare share, BigDecimal growth) {
        BigDecimal grown = Decimals.over(now.subtract(start).multiply(Decimals.HUNDRED), start);
        return share.of(growth).subtract(grown);
    }
}
