package io.pacewatch.target.planning;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Tells who changes goals, and why. */
@ApplicationScoped
class Planner {
    private static final int LONGEST_REASON = 500;

    private final CurrentCaller caller;

    Planner(CurrentCaller caller) {
        this.caller = caller;
    }

    /**
     * The administrator who asks, with the reason that may be missing.
     *
     * @throws ProblemException 400 if the reason is too long
     */
    By by(@Nullable String reason) {
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw refused(
                    "reason 最多 %d 个字符".formatted(LONGEST_REASON),
                    "reason has at most %d characters".formatted(LONGEST_REASON));
        }
        return new By(caller.id(), reason == null || reason.isBlank() ? null : reason.strip());
    }

    /** Where something is changed that was there nobody should have to guess why. */
    static void requireReason(By by) {
        if (by.reason() == null) {
            throw reasonMissing();
        }
    }

    static ProblemException reasonMissing() {
        return refused("请用参数 reason 说明修改原因", "Say why in the parameter reason");
    }

    private static ProblemException refused(String zh, String en) {
        return new ProblemException(Problem.of(400, "parameter.invalid").because(zh, en));
    }
}
