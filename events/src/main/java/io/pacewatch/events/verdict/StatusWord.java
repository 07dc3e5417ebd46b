package io.pacewatch.events.verdict;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.goal.Firmness;

/**
 * The word for where a goal stands, the same on the board, in sentences and in mails: the status, made plainer by the
 * goal's kind (未实现力争目标) and by the verdict's reason (逾期完成, 缺基期).
 */
public final class StatusWord {

    private StatusWord() {}

    /** The word for this verdict. */
    public static LocalName of(GoalSnapshot goal, Verdict verdict) {
        String reason = verdict.reason() == null ? "" : verdict.reason();
        return switch (verdict.status()) {
            case UNKNOWN -> unknown(reason);
            case MISSED -> missed(goal, reason);
            case NOT_DUE, ON_PACE, AT_RISK, BEHIND, ACHIEVED, UNRECOGNISED -> of(goal, verdict.status());
        };
    }

    /** The word for a status of which no more is known. */
    public static LocalName of(GoalSnapshot goal, Status status) {
        return status == Status.MISSED && goal.firmness() == Firmness.STRIVE
                ? new LocalName("未实现力争目标", "Striven for, not reached")
                : status.word(goal.rule().heldAgainstTarget());
    }

    private static LocalName missed(GoalSnapshot goal, String reason) {
        return switch (reason) {
            case "late-done" -> new LocalName("逾期完成", "Done late");
            case "unreported" -> new LocalName("未报完成", "Completion not reported");
            default -> of(goal, Status.MISSED);
        };
    }

    private static LocalName unknown(String reason) {
        return switch (reason) {
            case "no-report" -> new LocalName("未报进展", "No report yet");
            case "no-baseline" -> new LocalName("缺基期", "Baseline not known");
            case "no-same-period" -> new LocalName("缺上年同期数", "Last year's figure not known");
            case "no-threshold", "no-stages", "wrong-measure" -> new LocalName("口径待定", "Measure not settled");
            case "no-expected-day" -> new LocalName("未报预计完成日期", "Expected day not reported");
            case "cannot-be-judged" -> new LocalName("无法判断", "Cannot be judged");
            case "no-day-of-completion" -> new LocalName("未报完成日期", "Day of completion not reported");
            default -> Status.UNKNOWN.word(false);
        };
    }
}
