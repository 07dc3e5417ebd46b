package io.pacewatch.target.pace;

import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.Verdict;

/** One way to tell whether a goal is on pace; pure, so that anyone can work a verdict out again from what it cites. */
public interface PaceRule {

    /** The name by which goals choose it. */
    RuleName name();

    /** What it says of this goal for this period. */
    Verdict judge(GoalCase c);
}
