package io.pacewatch.alert.policy;

import static io.pacewatch.alert.Events.monthly;
import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.Events;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each step of an alert that a verdict can bring about, and who is told of it. */
class AlertTransitionsTest {

    private static final Step.Kind NO_STEP = null;

    /** What happened before, then what comes in, then what the step and its telling must be. */
    static Stream<Arguments> transitions() {
        Story behind = Story.of(quarterly()).left();
        Story risky = Story.of(quarterly().says(Status.AT_RISK, "6.1")).left();
        Story monthBehind = Story.of(monthly()).left();
        Story achieved =
                Story.of(quarterly().month(12).says(Status.ACHIEVED, "6.6")).left();
        return Stream.of(
                row("behind opens", Story.none(), quarterly(), Step.Kind.OPENED, "OPEN", "tell OPENED"),
                row(
                        "at risk opens a quarterly goal",
                        Story.none(),
                        quarterly().says(Status.AT_RISK, "6.1"),
                        Step.Kind.OPENED,
                        "OPEN",
                        "tell OPENED"),
                row(
                        "a first month at risk does not",
                        Story.none(),
                        monthly().says(Status.AT_RISK, "6.1"),
                        NO_STEP,
                        null,
                        null),
                row(
                        "on pace opens nothing",
                        Story.none(),
                        quarterly().says(Status.ON_PACE, "6.6"),
                        NO_STEP,
                        null,
                        null),
                row(
                        "history opens silently",
                        Story.none(),
                        quarterly().kept("history"),
                        Step.Kind.OPENED,
                        "OPEN",
                        "history"),
                row(
                        "a changed rule opens nothing",
                        Story.none(),
                        quarterly().by(Cause.RULE_CHANGE).kept("rule-change"),
                        NO_STEP,
                        null,
                        null),
                row(
                        "a strive goal is for the digest",
                        Story.none(),
                        quarterly().strive().says(Status.AT_RISK, "6.1"),
                        Step.Kind.OPENED,
                        "OPEN",
                        "digest"),
                row(
                        "an ordinary goal at risk too",
                        Story.none(),
                        quarterly().of(GoalClass.ORDINARY).says(Status.AT_RISK, "6.1"),
                        Step.Kind.OPENED,
                        "OPEN",
                        "digest"),
                row(
                        "an ordinary goal behind is told",
                        Story.none(),
                        quarterly().of(GoalClass.ORDINARY),
                        Step.Kind.OPENED,
                        "OPEN",
                        "tell OPENED"),
                row(
                        "still behind after a silent opening",
                        Story.of(quarterly().kept("history")),
                        quarterly().month(9),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "tell OPENED"),
                row(
                        "still history after a silent opening",
                        Story.of(quarterly().kept("history")),
                        quarterly().month(9).kept("history"),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "nobody"),
                row("worse", risky, quarterly().month(9), Step.Kind.WORSENED, "OPEN", "tell WORSENED"),
                row(
                        "worse by a revision of the period warned of",
                        risky,
                        quarterly().revised(),
                        Step.Kind.CORRECTED,
                        "OPEN",
                        "tell CORRECTED"),
                row(
                        "a changed rule worsens nothing",
                        risky,
                        quarterly().month(9).by(Cause.RULE_CHANGE),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "nobody"),
                row(
                        "still behind",
                        behind,
                        quarterly().month(9).kept("no-change"),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "nobody"),
                row(
                        "the same figure, settled",
                        behind,
                        quarterly().revised().kept("same-value"),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "nobody"),
                row(
                        "revised to on pace",
                        behind,
                        quarterly().revised().says(Status.ON_PACE, "6.6"),
                        Step.Kind.SUPERSEDED,
                        "SUPERSEDED",
                        "tell CORRECTED"),
                row(
                        "revised, still behind",
                        behind,
                        quarterly().revised().says(Status.BEHIND, "5.5").kept("no-change"),
                        Step.Kind.CORRECTED,
                        "OPEN",
                        "tell CORRECTED"),
                row(
                        "withdrawn",
                        behind,
                        quarterly().month(3).by(Cause.DELETION).says(Status.ON_PACE, "6.6"),
                        Step.Kind.SUPERSEDED,
                        "SUPERSEDED",
                        "tell CORRECTED"),
                row(
                        "the goal deleted",
                        behind,
                        quarterly().goalDeleted(),
                        Step.Kind.SUPERSEDED,
                        "SUPERSEDED",
                        "tell CORRECTED"),
                row(
                        "a revision after a silent opening",
                        Story.of(quarterly().kept("history")),
                        quarterly().revised().says(Status.ON_PACE, "6.6"),
                        Step.Kind.SUPERSEDED,
                        "SUPERSEDED",
                        "nobody"),
                row(
                        "recovered at the next quarter",
                        behind,
                        quarterly().month(9).says(Status.ON_PACE, "6.6"),
                        Step.Kind.RECOVERED,
                        "RECOVERED",
                        "tell RECOVERED"),
                row(
                        "recovery of what nobody was told",
                        Story.of(quarterly().kept("history")),
                        quarterly().month(9).says(Status.ON_PACE, "6.6"),
                        Step.Kind.RECOVERED,
                        "RECOVERED",
                        "nobody"),
                row(
                        "one good month is not enough",
                        monthBehind,
                        monthly().month(7).says(Status.ON_PACE, "6.6"),
                        Step.Kind.FOLLOWED,
                        "OPEN",
                        "nobody"),
                row(
                        "achieved ends it",
                        behind,
                        quarterly().month(12).says(Status.ACHIEVED, "6.5"),
                        Step.Kind.CLOSED,
                        "CLOSED",
                        "tell CLOSED"),
                row(
                        "an end without a warning is told",
                        Story.none(),
                        quarterly().month(12).says(Status.MISSED, "6.1"),
                        Step.Kind.CLOSED,
                        "CLOSED",
                        "tell CLOSED"),
                row(
                        "the end again",
                        achieved,
                        quarterly().month(12).says(Status.ACHIEVED, "6.6").by(Cause.TIME),
                        NO_STEP,
                        null,
                        null),
                row(
                        "the end revised",
                        achieved,
                        quarterly().month(12).revised().says(Status.MISSED, "6.2"),
                        Step.Kind.CORRECTED,
                        "CLOSED",
                        "tell CORRECTED"),
                row(
                        "the end undone",
                        achieved,
                        quarterly().month(12).revised(),
                        Step.Kind.CORRECTED,
                        "OPEN",
                        "tell CORRECTED"),
                row(
                        "a new status of a newer release",
                        behind,
                        quarterly().month(9).says(Status.UNRECOGNISED, "6.6"),
                        NO_STEP,
                        null,
                        null));
    }

    private static Arguments row(String name, Story before, Events now, Step.Kind kind, String state, String told) {
        return Arguments.of(name, before, now, Optional.ofNullable(kind), state, told);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("transitions")
    void decides(String name, Story before, Events now, Optional<Step.Kind> kind, String state, String told) {
        Decision decision = AlertPolicy.decide(before.situation(), now.event());

        assertThat(decision.step().map(Step::kind)).isEqualTo(kind);
        assertThat(decision.step().map(step -> step.state().word()).orElse(null))
                .isEqualTo(state);
        assertThat(decision.step().map(step -> Story.word(step.tell())).orElse(null))
                .isEqualTo(told);
    }
}
