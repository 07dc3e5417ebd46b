package io.pacewatch.target.sentence;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Verdict;

/**
 * Says a verdict in one sentence, in both languages, always from the numbers: no wording is stored, so that figures and
 * words cannot drift apart.
 */
public final class Sentence {

    private Sentence() {}

    /**
     * @param goal    the goal as it was judged
     * @param verdict what is to be said
     * @param madeUp  true if the figure was invented for a demonstration, which the sentence then says
     */
    public static LocalName of(GoalSnapshot goal, Verdict verdict, boolean madeUp) {
        return new LocalName(
                Chinese.sentence(new Telling(goal, verdict, "zh"), madeUp),
                English.sentence(new Telling(goal, verdict, "en"), madeUp));
    }
}
