package io.pacewatch.target.planning;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Cause;

/**
 * A goal as it shall be.
 *
 * @param begins true if it is not there now
 * @param cause  what its new verdict is called forth by
 */
record GoalChange(Goal goal, boolean begins, Cause cause) {
    static GoalChange beginning(Goal goal) {
        return new GoalChange(goal, true, Cause.GOAL_CHANGE);
    }
}
