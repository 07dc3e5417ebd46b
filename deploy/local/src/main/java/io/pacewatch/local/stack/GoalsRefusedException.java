package io.pacewatch.local.stack;

/** What was asked about goals makes no sense to target-service; says in its words why. */
public final class GoalsRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    GoalsRefusedException(Answer answer) {
        super("target-service answered %d: %s".formatted(answer.status(), answer.why()));
    }
}
