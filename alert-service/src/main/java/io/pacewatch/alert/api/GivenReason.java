package io.pacewatch.alert.api;

import io.pacewatch.alert.answer.AnswerOutcome;
import io.pacewatch.alert.answer.AnswerProblems;
import io.pacewatch.alert.answer.ReasonReader;
import io.pacewatch.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** Why an administrator does something: the history keeps it. */
final class GivenReason {

    private GivenReason() {}

    /** The reason, or 422 where there is none that can be kept. */
    static String of(@Nullable String text) {
        return switch (ReasonReader.read(text)) {
            case ReasonReader.Read.Good good -> good.reason();
            case ReasonReader.Read.Bad bad ->
                throw new ProblemException(AnswerProblems.refused(new AnswerOutcome.Refused(bad.faults())));
        };
    }
}
