package io.pacewatch.target.outlook;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.Verdict.Projection;
import io.pacewatch.target.pace.GoalGiven;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What is foreseen of December 2025, and made-up years that it is foreseen from. */
final class Foreseen {

    static final double[] SEASON = {2, 6, 9, 10, 8, 7, 6, 9, 12, 11, 8, 12};
    static final double[] ALIKE = {10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10, 10};

    private Foreseen() {}

    static Optional<Projection> seen(GoalGiven given, String period) {
        return Outlook.of(
                given.goal(),
                given.indicator(),
                given.knowledge(),
                Period.parse(period),
                Period.month(2025, 12),
                BigDecimal.ZERO);
    }

    static Projection projected(GoalGiven given, String period) {
        return seen(given, period).orElseThrow();
    }

    static double width(Projection p) {
        return p.high().subtract(p.low()).doubleValue();
    }

    /** Year-to-date amounts of months that grow by so much a year, from a year's January to the month before now. */
    static GoalGiven amounts(GoalGiven given, int firstYear, String now, double[] ofMonth, DoubleUnaryOperator growth) {
        Period last = Period.parse(now);
        for (int year = firstYear; year <= last.year(); year++) {
            double sum = 0;
            for (int month = 1; month <= 12; month++) {
                sum += ofMonth[month - 1] * growth.applyAsDouble(year - 2025);
                Period period = Period.month(year, month);
                if (period.compareTo(last) <= 0) {
                    given.reads(period.toString(), "%.4f".formatted(sum));
                }
            }
        }
        return given;
    }

    static DoubleUnaryOperator yearly(double percent) {
        return years -> Math.pow(1 + percent / 100, years);
    }
}
