package io.pacewatch.alert.answer;

import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.Problem;

/** What programs are answered where an answer is not taken. */
public final class AnswerProblems {

    private AnswerProblems() {}

    /** The alert asks for nothing any more. */
    public static Problem over(EpisodeState state) {
        return Problem.of(409, "alert.over")
                .titled(AnswerWords.NOTHING_TO_ANSWER)
                .because(AnswerWords.now(state));
    }

    /** Some fields will not do. */
    public static Problem refused(AnswerOutcome.Refused refused) {
        return Problem.of(422, "answer.refused")
                .titled(AnswerWords.NOT_SAVED)
                .because(AnswerWords.all(refused.faults()));
    }

    /** Too many plans within a day. */
    public static Problem tooMany(AnswerOutcome.TooMany many) {
        LocalName why = AnswerWords.tooMany(many.most());
        return Problem.of(429, "plans.too-many")
                .titled(AnswerWords.NOT_SAVED)
                .because(why)
                .retryAfter(many.retryAfterSeconds());
    }
}
