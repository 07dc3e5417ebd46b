package io.pacewatch.alert.policy;

import static io.pacewatch.alert.Events.monthly;
import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.Events;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.verdict.Status;
import org.junit.jupiter.api.Test;

/** What a decision rests on besides the last verdict: earlier periods, and whether a warning has left. */
class AlertPolicyTest {

    @Test
    void aMonthlyGoalIsWarnedOfAtTheSecondMonthRunning() {
        Story before = Story.none().then(monthly().says(Status.AT_RISK, "6.1"));

        Decision decision = AlertPolicy.decide(
                before.situation(),
                monthly().month(7).says(Status.AT_RISK, "6.1").kept("no-change").event());

        assertThat(Story.word(decision.step().orElseThrow().tell())).isEqualTo("tell OPENED");
    }

    @Test
    void aRevisionOfTheSameMonthIsNoSecondMonth() {
        Story before = Story.none().then(monthly().says(Status.AT_RISK, "6.1"));

        Decision decision = AlertPolicy.decide(
                before.situation(),
                monthly().revised().says(Status.AT_RISK, "6.0").event());

        assertThat(decision.step()).isEmpty();
    }

    @Test
    void aMonthlyGoalRecoversAfterTwoGoodMonths() {
        Story before = Story.of(monthly()).left().then(monthly().month(7).says(Status.ON_PACE, "6.6"));

        Decision decision = AlertPolicy.decide(
                before.situation(),
                monthly().month(8).says(Status.ON_PACE, "6.6").kept("no-change").event());

        assertThat(Story.word(decision.step().orElseThrow().tell())).isEqualTo("tell RECOVERED");
    }

    @Test
    void aWarningThatHasNotLeftIsKeptBackAndNeedsNoCorrection() {
        Story before = Story.of(quarterly()).waiting();

        Step step = AlertPolicy.decide(
                        before.situation(),
                        quarterly().revised().says(Status.ON_PACE, "6.6").event())
                .step()
                .orElseThrow();

        assertThat(step.keeps()).isEqualTo("revised-before-sending");
        assertThat(Story.word(step.tell())).isEqualTo("nobody");
    }

    @Test
    void aWarningThatHasNotLeftIsWrittenAnewIfTheGoalIsStillBehind() {
        Story before = Story.of(quarterly()).waiting();

        Step step = AlertPolicy.decide(
                        before.situation(),
                        quarterly().revised().says(Status.BEHIND, "5.4").event())
                .step()
                .orElseThrow();

        assertThat(step.keeps()).isEqualTo("revised-before-sending");
        assertThat(Story.word(step.tell())).isEqualTo("tell OPENED");
    }

    @Test
    void aCorrectionNamesWhatWasTold() {
        Story before = Story.of(quarterly()).left();

        Step step = AlertPolicy.decide(
                        before.situation(),
                        quarterly().revised().says(Status.ON_PACE, "6.6").event())
                .step()
                .orElseThrow();

        assertThat(step.earlier().value()).isEqualByComparingTo("5.6");
        assertThat(step.earlier().status()).isEqualTo(Status.BEHIND);
    }

    @Test
    void onlyHeadlineGoalsAreOutsideTheDailyRation() {
        assertThat(rationed(quarterly())).isFalse();
        assertThat(rationed(quarterly().of(GoalClass.LIVELIHOOD))).isTrue();
        assertThat(rationed(quarterly().of(GoalClass.ORDINARY))).isTrue();
    }

    private static boolean rationed(Events events) {
        Tell tell = AlertPolicy.decide(Situation.NEW, events.event())
                .step()
                .orElseThrow()
                .tell();
        return ((Tell.Department) tell).rationed();
    }
}
