package io.pacewatch.target.pace;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;

/** What counts as meeting the goal's number, whichever way the wording points. */
record Aim(Goal goal) {

    /**
     * How much worse {@code actual} is than {@code asked}; negative if it is better. A level that is to equal a number
     * is off on either side of it; on amounts and rates {@code equals} counts as {@code at_least}.
     */
    BigDecimal shortfall(BigDecimal asked, BigDecimal actual) {
        if (goal.comparator() == Comparator.EQUALS && goal.rule() == RuleName.LEVEL) {
            return asked.subtract(actual).abs();
        }
        return goal.comparator().pointsDown() ? actual.subtract(asked) : asked.subtract(actual);
    }

    /** Whether the figure is what the wording asks for: at, beyond or within tolerance of the number. */
    boolean metBy(BigDecimal actual) {
        int worse = shortfall(goal.floor(), actual).signum();
        return goal.comparator().strict() ? worse < 0 : worse <= 0;
    }
}
