package io.pacewatch.events.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoalTest {

    private static Goal goal(String comparator, String value, String rule, String more) {
        try {
            return Wire.mapper().readValue("""
                    {"id":"g","indicator":"i","region":"331100","year":2025,"name":{"zh":"目标","en":"goal"},
                     "section":"headline","wording":"目标","comparator":"%s","value":%s,"unit":"percent",
                     "deadline":"2025-12-31","rule":"%s","lead":"development-reform"%s}""".formatted(comparator, value, rule, more), Goal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatIsLeftOutHasADefault() {
        Goal goal = goal("at_least", "9", "growth", "");

        assertThat(goal.firmness()).isEqualTo(Firmness.FIRM);
        assertThat(goal.goalClass()).isEqualTo(GoalClass.ORDINARY);
        assertThat(goal.profile()).isEqualTo(ProfileName.EVEN);
        assertThat(goal.parameters()).isEqualTo(Goal.Parameters.NONE);
        assertThat(goal.stages()).isEmpty();
        assertThat(goal.helpers()).isEmpty();
        assertThat(goal.version()).isEqualTo(1);
        assertThat(goal.key().text()).isEqualTo("g|331100|2025");
    }

    @ParameterizedTest
    @CsvSource({"cumulative, ONCE", "growth, AT_CLOSE", "level, AT_CLOSE"})
    void onlyWhatAddsUpIsReachedOnceAndForAll(String rule, Holds holds) {
        assertThat(goal("at_least", "9", rule, "").holds()).isEqualTo(holds);
    }

    @ParameterizedTest(name = "{0} {1} less {2}: {3}")
    @CsvSource({"about, 6.5, , 6.3", "about, 6.5, 0.5, 6.0", "at_least, 6.5, , 6.5", "at_most, 1.86, , 1.86"})
    void onlyAboutToleratesLess(String comparator, String value, String tolerance, BigDecimal floor) {
        Goal goal = goal(comparator, value, "growth", tolerance == null ? "" : ",\"tolerance\":" + tolerance);

        assertThat(goal.floor()).isEqualByComparingTo(floor);
    }

    @Test
    void aGoalWithoutANumberHasNone() {
        Goal goal = goal("at_least", "null", "growth", "");

        assertThat(goal.value()).isNull();
        assertThatThrownBy(goal::number).hasMessageContaining("without a number");
    }

    @ParameterizedTest
    @CsvSource({
        "AT_LEAST, false, false",
        "AT_MOST, true, false",
        "ABOUT, false, false",
        "MORE_THAN, false, true",
        "LESS_THAN, true, true",
        "EQUALS, false, false"
    })
    void comparatorsPointUpOrDown(Comparator comparator, boolean down, boolean strict) {
        assertThat(comparator.pointsDown()).isEqualTo(down);
        assertThat(comparator.strict()).isEqualTo(strict);
    }
}
