package io.pacewatch.target.planning;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.token.Bearer;
import io.pacewatch.platform.token.Token;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Whose request it is. Whoever posts figures must not be able to move the goals that they are judged by. */
@ApplicationScoped
class Planner {
    private static final int LONGEST_REASON = 500;

    private final Bearer bearer;

    Planner(Bearer bearer) {
        this.bearer = bearer;
    }

    /**
     * The administrator of this header, with the reason that may be missing.
     *
     * @throws ProblemException 401 or 403 if it is none, 400 if the reason is too long
     */
    By by(@Nullable String authorization, @Nullable String reason) {
        Token token = bearer.authenticate(authorization);
        if (!token.scope().admin() || token.scope().bureau() != null) {
            throw new ProblemException(Problem.of(403, "scope.not-yours")
                    .because("修改目标需要管理员令牌", "Goals are changed with an administrator's token"));
        }
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw refused(
                    "reason 最多 %d 个字符".formatted(LONGEST_REASON),
                    "reason has at most %d characters".formatted(LONGEST_REASON));
        }
        return new By(token.id(), reason == null || reason.isBlank() ? null : reason.strip());
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
