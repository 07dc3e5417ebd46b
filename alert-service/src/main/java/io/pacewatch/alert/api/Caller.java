package io.pacewatch.alert.api;

import io.pacewatch.alert.episode.Actor;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.security.CurrentCaller;
import io.pacewatch.platform.token.TokenScope;
import org.jspecify.annotations.Nullable;

/**
 * Whose alerts a request is about: all of them, or those of the department that asks.
 *
 * @param token      names the caller in the history
 * @param department null for an administrator and the supervision office
 */
record Caller(String token, @Nullable String department) {

    static Caller of(CurrentCaller current) {
        return new Caller(
                current.id(), current.scope() instanceof TokenScope.Department department ? department.id() : null);
    }

    /** The department to filter by: the one asked for where the caller may ask, else the caller's own. */
    @Nullable
    String narrowed(@Nullable String asked) {
        if (department != null && asked != null && !asked.equals(department)) {
            throw new ProblemException(Problem.of(403, "scope.not-yours"));
        }
        return department == null ? asked : department;
    }

    /** Whether this department's alerts are the caller's to see. */
    boolean sees(String other) {
        return department == null || department.equals(other);
    }

    /** Who it is, for the history. */
    Actor actor() {
        return Actor.token(token);
    }
}
