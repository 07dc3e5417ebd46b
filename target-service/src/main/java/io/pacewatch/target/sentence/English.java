package io.pacewatch.target.sentence;

import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;

/** How a verdict is said in English. */
final class English {

    private English() {}

    static String sentence(Telling t, boolean madeUp) {
        String steps = t.goal().rule() == RuleName.DONE ? " of the way" : "";
        String figure = t.verdict().actual() == null ? "" : ": " + t.figure() + steps + settled(t) + since(t);
        return capital(t.period()) + ", " + t.region() + ", " + t.indicator() + figure + body(t) + awaiting(t)
                + (madeUp ? " Made up for demonstration." : "");
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String since(Telling t) {
        return t.change()
                .map(by -> ", " + ChangeWords.since(t.goal(), by, t.language()))
                .orElse("");
    }

    private static String settled(Telling t) {
        if (t.estimated()) {
            return " (estimated)";
        }
        return t.verdict().preliminary() ? " (preliminary)" : "";
    }

    private static String body(Telling t) {
        if (t.verdict().status() == Status.UNKNOWN) {
            return ". " + t.plainStatus() + ": " + reason(t) + ".";
        }
        return comparison(t) + ". " + t.status() + "." + need(t) + profile(t) + outlook(t);
    }

    private static String outlook(Telling t) {
        return LikelyEnd.of(t)
                .map(likely -> " At the year's end, " + likely + ".")
                .orElse("");
    }

    private static String reason(Telling t) {
        return switch (t.reason()) {
            case "no-baseline" -> "the baseline is not known";
            case "no-same-period" -> "last year's figure of the same period is not known";
            case "withdrawn" -> "the figure was withdrawn";
            case "no-report" -> "nothing was reported";
            case "no-expected-day" -> "the expected day of completion was not reported";
            case "no-day-of-completion" -> "the day of completion was not reported";
            case "no-threshold" -> "the place to be kept is not settled";
            case "goal-withdrawn" -> "the goal was withdrawn";
            case "cannot-be-judged" -> "the system failed and is being mended";
            default -> "how it is to be measured is not settled";
        };
    }

    private static String comparison(Telling t) {
        return switch (t.goal().rule()) {
            case DONE -> event(t);
            case DIRECTION -> direction(t);
            case RANK ->
                "; the target is a place among the first " + t.place()
                        + (t.gapSign() > 0 ? ", missed by " + t.gap() : "");
            case GROWTH, CUMULATIVE, LEVEL, STAGED, UNRECOGNISED -> number(t);
        };
    }

    private static String event(Telling t) {
        boolean open = t.verdict().actual() == null || !t.allDone();
        boolean planned =
                open && t.verdict().expected() != null && t.cited().occurredOn().isEmpty();
        String due = planned ? "; due by plan " + t.expected() : "";
        String day = t.cited()
                .occurredOn()
                .map(d -> "; done on " + d)
                .or(() -> t.cited()
                        .expectedOn()
                        .filter(d -> open)
                        .map(d -> (t.cited().passed(d) ? "; had been expected on " : "; expected on ") + d))
                .orElse("");
        return due + day + "; to be done by " + t.goal().deadline();
    }

    private static String direction(Telling t) {
        if (!t.cited().otherSeries() && !t.cited().lastYear()) {
            return "; it is to " + (t.pointsDown() ? "fall" : "rise");
        }
        String other = t.cited().otherSeries() ? otherSeries(t.goal()) : "the same period of last year";
        String differs = t.gapSign() == 0 ? "level with " : t.gap() + (t.gapSign() < 0 ? " below " : " above ");
        return ", " + differs + other + " (" + t.expected() + "); it is to be " + (t.pointsDown() ? "below" : "above");
    }

    private static String otherSeries(GoalSnapshot goal) {
        return goal.againstName() == null
                ? "the series that it is held against by \"" + goal.name().en() + "\""
                : "\"" + goal.againstName().en() + "\"";
    }

    private static String number(Telling t) {
        if (t.verdict().expected() == null) {
            return "; the target is " + target(t);
        }
        if (t.change().isPresent()) {
            String due = t.againstGoal() ? "" : "; a change of " + differs(t, t.expectedNumber()) + " is due by now";
            return due + difference(t) + "; the target is a change of " + differs(t, t.goalNumber());
        }
        if (t.againstGoal()) {
            return ", " + againstGoal(t)
                    + t.gapAmount().map(a -> " (some " + a + ")").orElse("") + used(t);
        }
        return t.amount() ? amount(t) : "; due by now " + t.expected() + difference(t) + "; the target is " + target(t);
    }

    private static String differs(Telling t, BigDecimal by) {
        return t.goal().unit().sayDifference(by, t.language());
    }

    private static String againstGoal(Telling t) {
        if (t.gapSign() == 0) {
            return "level with the target of " + target(t);
        }
        return t.gap() + (t.gapSign() < 0 ? " below" : " above") + " the target of " + target(t);
    }

    private static String used(Telling t) {
        boolean ceiling = t.amount() && t.pointsDown() && t.verdict().progress() != null;
        return ceiling ? "; " + t.progress() + " of the ceiling is used" : "";
    }

    private static String amount(Telling t) {
        String done = t.verdict().progress() == null ? "" : ", " + t.progress() + " of the target of " + target(t);
        if (!t.tellsElapsedTime()) {
            return done + "; due by now " + t.expected() + difference(t);
        }
        int behind = t.pointsBehindTime().signum();
        String points = behind == 0 ? "" : ", " + t.points(t.pointsBehindTime()) + (behind > 0 ? " behind" : " ahead");
        return done + "; " + t.share() + " of the time has passed" + points;
    }

    private static String difference(Telling t) {
        return t.gapSign() == 0 ? "" : ", " + t.gap() + (t.gapSign() < 0 ? " below" : " above");
    }

    private static String target(Telling t) {
        return switch (t.goal().comparator()) {
            case AT_LEAST -> (t.saysAtLeast() ? "at least " : "") + t.target();
            case AT_MOST -> "at most " + t.target();
            case ABOUT -> "about " + t.target() + " (tolerance " + t.tolerance() + ")";
            case MORE_THAN -> "more than " + t.target();
            case LESS_THAN -> "less than " + t.target();
            case EQUALS, UNRECOGNISED -> t.target();
        };
    }

    private static String need(Telling t) {
        if (t.verdict().requiredPace() == null) {
            return "";
        }
        if (t.stockGrowth()) {
            return stockNeed(t);
        }
        String unit = t.amount() ? " a month" : "";
        String most = t.pointsDown() ? "at most " : "";
        String toFloor = t.requiredPaceToFloor()
                .map(pace -> "; to reach the tolerated " + t.floor() + ", " + pace + unit)
                .orElse("");
        String aim = (t.pointsDown() ? " To stay within " : " To reach ") + t.target();
        return aim + ", the rest of the time needs " + most + t.requiredPace() + unit + toFloor + ".";
    }

    private static String stockNeed(Telling t) {
        BalanceWay way = new BalanceWay(t);
        String sofar = way.riseDue()
                .flatMap(due -> way.riseSoFar()
                        .map(done ->
                                " Since last year's end " + moved(t, due) + " were due, " + moved(t, done) + " came."))
                .orElse("");
        return sofar
                + way.needed()
                        .flatMap(t::inUnitOfLevel)
                        .flatMap(needed -> way.monthlyRise().map(m -> closing(t, needed, m)))
                        .orElse("");
    }

    private static String moved(Telling t, BigDecimal by) {
        return t.inUnitOfLevel(by.abs()).orElse("") + (by.signum() < 0 ? " less" : " more");
    }

    private static String closing(Telling t, String balance, BigDecimal monthly) {
        if (t.pointsDown()) {
            return " The closing balance may be " + balance
                    + (monthly.signum() < 0 ? ": it is exceeded." : ": at most " + moved(t, monthly) + " a month.");
        }
        return monthly.signum() <= 0
                ? " The closing balance that is needed, " + balance + ", is reached."
                : " The closing balance has to be " + balance + ": " + moved(t, monthly) + " a month.";
    }

    private static String profile(Telling t) {
        Verdict.Profile profile = t.verdict().profile();
        if (profile == null) {
            return t.cited().samePeriod() ? " Judged by the same period of last year." : "";
        }
        return switch (profile.name()) {
            case MILESTONES -> " Judged by the goal's own milestones.";
            case LAST_YEAR -> lastYear(t, t.profileYear());
            case BATCH -> " Decided once a year: all of it is due from its month on.";
            case EVEN, UNRECOGNISED -> " Judged by elapsed time" + whyElapsedTime(t) + ".";
        };
    }

    private static String whyElapsedTime(Telling t) {
        return switch (t.profileReason()) {
            case "" -> "";
            case "no-stages" -> " (the goal has no milestones)";
            case "no-batch-month" -> " (the month of the decision is not settled)";
            default -> " (last year's figures are not known)";
        };
    }

    private static String lastYear(Telling t, int year) {
        String differ = switch (t.profileReason()) {
            case "vintages-differ" -> " (the figures of " + (year + 1) + " are of different vintages)";
            case "vintages-doubtful" -> " (figures of " + year + " and of the year before are of different vintages)";
            default -> "";
        };
        return " Judged by " + year + ", when the same period made up " + t.share() + " of the year" + differ + ".";
    }

    private static String awaiting(Telling t) {
        Verdict.PeriodDue awaiting = t.verdict().awaiting();
        return awaiting == null
                ? ""
                : " The deadline has passed; the figure for " + t.period(awaiting.period()) + " is due by "
                        + awaiting.dueBy() + ".";
    }
}
