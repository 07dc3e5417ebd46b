package io.pacewatch.target.board;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Status;
import java.util.Comparator;

/** A goal on the board, with its card. */
record Listed(Goal goal, GoalCard card) {
    /** What needs somebody's attention most comes first; of the same status what is late. */
    static final Comparator<Listed> WORST_FIRST = Comparator.comparingInt((Listed l) -> rank(l.status()))
            .thenComparing(l -> l.card().late().isEmpty());

    Status status() {
        return Status.valueOf(card.status());
    }

    static int rank(Status status) {
        return switch (status) {
            case MISSED -> 0;
            case BEHIND -> 1;
            case AT_RISK -> 2;
            case UNKNOWN -> 3;
            case UNRECOGNISED -> 4;
            case NOT_DUE -> 5;
            case ON_PACE -> 6;
            case ACHIEVED -> 7;
        };
    }
}
