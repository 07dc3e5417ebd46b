package io.pacewatch.events.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoalKeyTest {

    @Test
    void isReadAsItIsWritten() {
        GoalKey key = new GoalKey("gdp-growth", "331100", 2025);

        assertThat(GoalKey.parse(key.text())).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "gdp-growth", "gdp-growth|2025", "gdp-growth|331100|year"})
    void refusesWhatNamesNoGoal(String text) {
        assertThatThrownBy(() -> GoalKey.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
