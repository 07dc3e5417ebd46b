package io.pacewatch.alert.policy;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.Events;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An end that was told does not stand for ever: what undoes it is told, whatever it was. */
class AfterTheEndTest {

    @ParameterizedTest(name = "{0}, then {2} by {1}")
    @CsvSource({
        "MISSED,   GOAL_CHANGE, ON_PACE,  CORRECTED SUPERSEDED tell CORRECTED",
        "MISSED,   GOAL_CHANGE, BEHIND,   CORRECTED OPEN tell CORRECTED",
        "MISSED,   GOAL_CHANGE, UNKNOWN,  CORRECTED SUPERSEDED tell CORRECTED",
        "ACHIEVED, GOAL_CHANGE, BEHIND,   CORRECTED OPEN tell CORRECTED",
        "MISSED,   READING,     ACHIEVED, CORRECTED CLOSED tell CORRECTED",
        "MISSED,   TIME,        MISSED,   none",
        "MISSED,   GOAL_CHANGE, MISSED,   none",
        "MISSED,   RULE_CHANGE, ON_PACE,  none"
    })
    void anotherStatusUndoesIt(Status end, Cause cause, Status now, String expected) {
        Story ended = Story.of(quarterly().month(12).says(end, "6.1")).left();

        Decision decision = AlertPolicy.decide(
                ended.situation(),
                quarterly().month(12).says(now, "6.1").by(cause).event());

        assertThat(decision.step().map(AfterTheEndTest::word).orElse("none")).isEqualTo(expected);
    }

    @Test
    void aGoalWhoseEndWasUndoneIsWarnedOfAgain() {
        Events june = quarterly().says(Status.MISSED, "6.1");
        Story undone =
                Story.of(june).left().then(june.says(Status.ON_PACE, "6.1").by(Cause.GOAL_CHANGE));

        Decision decision = AlertPolicy.decide(
                undone.situation(),
                quarterly().month(9).says(Status.BEHIND, "5.6").event());

        assertThat(decision.step().map(AfterTheEndTest::word)).hasValue("OPENED OPEN tell OPENED");
    }

    @Test
    void anEndThatNobodyWasToldIsUndoneInSilence() {
        Story ended = Story.of(quarterly().month(12).says(Status.MISSED, "6.1").kept("history"));

        Decision decision = AlertPolicy.decide(
                ended.situation(),
                quarterly()
                        .month(12)
                        .says(Status.ON_PACE, "6.1")
                        .by(Cause.GOAL_CHANGE)
                        .kept("history")
                        .event());

        assertThat(decision.step().map(AfterTheEndTest::word)).hasValue("CORRECTED SUPERSEDED nobody");
    }

    private static String word(Step step) {
        return step.kind() + " " + step.state().word() + " " + Story.word(step.tell());
    }
}
