package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.Projection;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeseenMissTest {

    private static Verdict judged(
            PaceRule rule, GoalGiven given, String period, String value, String p, Integer years) {
        Period of = Period.parse(period);
        Reading reading = given.knowledge().of("own", "331100").current(of).orElseThrow();
        boolean closing = of.month() == 12;
        BigDecimal at = new BigDecimal(value);
        var outlook = new Projection(at, at, at, new BigDecimal(p), "history", years);
        return rule.judge(new GoalCase(
                given.goal(), given.indicator(), given.knowledge(), of, reading, closing, Optional.of(outlook)));
    }

    @ParameterizedTest(name = "{0} % in {1}, probability {2} from {3} years: {4}")
    @CsvSource({
        "6.5, 2025-M06, 0.29, 2, AT_RISK",
        "6.5, 2025-M06, 0.30, 2, ON_PACE",
        "6.5, 2025-M05, 0.00, 2, ON_PACE",
        "6.5, 2025-M06, 0.00, 1, ON_PACE",
        "6.5, 2025-M06, 0.00,, ON_PACE",
        "6.5, 2025-M12, 0.00, 2, ACHIEVED",
        "5.0, 2025-M06, 0.99, 9, BEHIND",
        "6.3, 2025-M06, 0.99, 9, AT_RISK"
    })
    void a_bad_outlook_warns_and_a_good_one_hides_nothing(
            String actual, String period, String p, Integer years, Status status) {
        GoalGiven given = GoalKinds.growth("6.5").reads(period, actual);

        assertThat(judged(new GrowthRule(), given, period, "6.0", p, years).status())
                .isEqualTo(status);
    }

    @ParameterizedTest(name = "4 of at most 10 by June, {0} likely in the end: {1}")
    @CsvSource({"10, ON_PACE", "10.4, ON_PACE", "10.5, AT_RISK", "11, AT_RISK"})
    void a_ceiling_is_at_risk_if_it_is_likely_to_be_passed(String projected, Status status) {
        GoalGiven given = GoalKinds.count("10").compares(Comparator.AT_MOST).reads("2025-M06", "4");

        assertThat(judged(new CumulativeRule(), given, "2025-M06", projected, "0.1", 0)
                        .status())
                .isEqualTo(status);
    }

    @Test
    void a_goal_can_be_warned_of_earlier_and_says_so() {
        GoalGiven given = GoalKinds.growth("6.5")
                .threshold("outlookFromMonth", "3")
                .threshold("outlookProbability", "0.5")
                .reads("2025-M03", "6.5");

        Verdict v = judged(new GrowthRule(), given, "2025-M03", "6.0", "0.4", 2);

        assertThat(v.status()).isEqualTo(Status.AT_RISK);
        assertThat(v.ruleVersion()).isEqualTo("growth/1 outlookFromMonth=3 outlookProbability=0.5");
    }
}
