package io.pacewatch.alert.api;

import io.pacewatch.alert.episode.Actor;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.token.Bearer;
import io.pacewatch.platform.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * Whose request it is: an administrator's, who sees all, or a department's, which sees its own.
 *
 * @param token      names the caller in the history
 * @param department null for an administrator
 */
record Caller(String token, @Nullable String department) {

    /** The caller of this header; a bureau's token has no business with alerts. */
    static Caller of(Bearer bearer, @Nullable String authorization) {
        Token token = bearer.authenticate(authorization);
        if (token.scope().admin()) {
            return new Caller(token.id(), null);
        }
        if (token.scope().department() == null) {
            throw new ProblemException(Problem.of(403, "scope.not-yours"));
        }
        return new Caller(token.id(), token.scope().department());
    }

    /** An administrator; others may not do this. */
    static Caller administrator(Bearer bearer, @Nullable String authorization) {
        Caller caller = of(bearer, authorization);
        if (caller.department() != null) {
            throw new ProblemException(Problem.of(403, "scope.not-yours"));
        }
        return caller;
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
