package io.pacewatch.target.due;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.pace.ReportingYear;

/** A goal, and the figures that it waits for. */
record Waiting(Standing standing, ReportingYear year) {
    Goal goal() {
        return standing.goal();
    }

    boolean open() {
        return !standing.closed();
    }

    /** Whether the figure of this period is one of them. */
    boolean includes(Period period) {
        return year.periods().contains(period);
    }

    /** Whether it is the one that decides the goal, which an estimate cannot. */
    boolean closesBy(Period period) {
        return includes(period) && !period.end().isBefore(goal().deadline());
    }

    /** Whether the goal was there before the figure was overdue; else that is history. */
    boolean watched(Period period) {
        return includes(period) && standing.loadedAt().isBefore(year.lateFrom(period));
    }
}
