package io.pacewatch.target.pace;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.target.series.Series;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a growth goal asks of a balance (loans, vehicles): the balance at the deadline, and how much it has to rise each
 * month from here.
 *
 * @param needed          the balance that the goal comes to, in the level's unit
 * @param monthlyIncrease rise a month from this period to the deadline
 * @param cites           the balances that both rest on
 */
record StockBalance(BigDecimal needed, BigDecimal monthlyIncrease, List<Reading> cites) {

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
                .flatMap(start -> balances.current(c.period()).map(now -> of(c, start, now, left)));
    }

    private static StockBalance of(GoalCase c, Reading start, Reading now, int monthsLeft) {
        BigDecimal growth = c.goal().number().add(Decimals.HUNDRED);
        BigDecimal needed = Decimals.over(start.figure().multiply(growth), Decimals.HUNDRED);
        BigDecimal monthly = Decimals.over(needed.subtract(now.figure()), BigDecimal.valueOf(monthsLeft));
        return new StockBalance(needed, monthly, List.of(start, now));
    }
}
