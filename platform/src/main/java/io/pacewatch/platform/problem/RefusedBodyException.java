package io.pacewatch.platform.problem;

import java.io.IOException;

/** Ends the reading of a body with a problem. It is an IOException so that no parser takes it for bad syntax. */
public final class RefusedBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /** Refuses the body for this reason. */
    public RefusedBodyException(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    /** What is answered. */
    public Problem problem() {
        return problem;
    }
}
