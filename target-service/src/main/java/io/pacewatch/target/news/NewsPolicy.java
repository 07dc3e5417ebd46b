package io.pacewatch.target.news;

import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.News;

/**
 * Decides, once for everybody downstream, whether a verdict may be told: a false alarm that was sent is always taken
 * back, a goal's end is always told, and history loaded late mails nobody.
 */
public final class NewsPolicy {

    /** For how many days after its due day a period is still worth a message, if nothing newer is due. */
    private static final int STILL_FRESH_DAYS = 60;

    private NewsPolicy() {}

    /** The first condition that holds decides. */
    public static News decide(NewsContext c) {
        if (c.goalLoadedAfterDeadline()) {
            return News.suppressed("history");
        }
        if (closesAnew(c)) {
            return News.TOLD;
        }
        if (c.cause() == Cause.RULE_CHANGE) {
            return News.suppressed("rule-change");
        }
        return corrects(c) || undoesEnd(c) ? News.TOLD : ofPeriod(c);
    }

    private static News ofPeriod(NewsContext c) {
        if (!c.current()) {
            return News.suppressed("older-period");
        }
        if (c.goalClosed()) {
            return News.suppressed("closed");
        }
        if (c.today().isAfter(c.dueDay().plusDays(STILL_FRESH_DAYS))
                && !c.today().isBefore(c.nextDueDay())) {
            return News.suppressed("history");
        }
        return changed(c);
    }

    private static News changed(NewsContext c) {
        if (c.onlyReadingStatusDiffers()) {
            return News.suppressed("same-value");
        }
        return c.statusOfGoalUnchanged() && !c.warnsUntold() ? News.suppressed("no-change") : News.TOLD;
    }

    /** A goal that was reached before its deadline (holds once) has nothing new to tell when the year closes on it. */
    private static boolean closesAnew(NewsContext c) {
        if (!c.verdict().closing()) {
            return false;
        }
        if (c.previousOfPeriod().isPresent()) {
            return c.valueDiffers() || c.statusOfPeriodDiffers();
        }
        return !(c.goalClosed() && c.statusOfGoalUnchanged());
    }

    /** A deletion takes the figure that was warned of away, whatever the period before it says. */
    private static boolean corrects(NewsContext c) {
        return switch (c.cause()) {
            case DELETION -> c.current() && c.warnedBefore();
            case REVISION -> c.current() && c.warnedBefore() && (c.valueDiffers() || c.statusOfPeriodDiffers());
            case READING, GOAL_CHANGE, RULE_CHANGE, TIME, UNRECOGNISED -> false;
        };
    }

    /** The goal is no longer decided the way it was, and whoever was told its end has to hear of that. */
    private static boolean undoesEnd(NewsContext c) {
        return c.current() && c.goalClosed() && !c.statusOfGoalUnchanged() && mayUndo(c);
    }

    /**
     * The figure that had decided the goal was changed or withdrawn, or the goal was. One that only follows it undoes
     * nothing, unless it decides the goal otherwise: what was done too late had been done in time.
     */
    private static boolean mayUndo(NewsContext c) {
        return switch (c.cause()) {
            case REVISION, DELETION, GOAL_CHANGE -> true;
            case READING -> c.verdict().status().closes();
            case RULE_CHANGE, TIME, UNRECOGNISED -> false;
        };
    }
}
