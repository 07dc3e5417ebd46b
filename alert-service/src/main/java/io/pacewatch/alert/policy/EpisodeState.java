package io.pacewatch.alert.policy;

import java.util.List;
import java.util.Objects;

/**
 * Where an alert stands. Only transitions that may happen exist as methods, so that nothing recovers twice and nothing
 * opens after its end unless that end was undone: by a revised figure, by a goal that was put right, by a late report.
 */
public sealed interface EpisodeState {

    /** The words of all states, as {@link #word()} has them. */
    List<String> WORDS = List.of("OPEN", "RECOVERED", "SUPERSEDED", "CLOSED");

    /** What was last said of the goal in this episode. */
    Figure figure();

    /** Somebody has to act. */
    record Open(Figure figure) implements EpisodeState {

        /** An open episode is about a figure. */
        public Open {
            Objects.requireNonNull(figure, "figure");
        }

        Open worsened(Figure now) {
            return new Open(now);
        }

        Open corrected(Figure now) {
            return new Open(now);
        }

        /** Nobody had heard of it until this figure. */
        Open told(Figure now) {
            return new Open(now);
        }

        Superseded superseded(Figure now) {
            return new Superseded(now);
        }

        Recovered recovered(Figure now) {
            return new Recovered(now);
        }

        Closed closed(Figure now) {
            return new Closed(now);
        }
    }

    /** The goal is back on pace. */
    record Recovered(Figure figure) implements EpisodeState {

        /** A recovery rests on a figure. */
        public Recovered {
            Objects.requireNonNull(figure, "figure");
        }

        Closed closed(Figure now) {
            return new Closed(now);
        }
    }

    /** The figure warned of was revised or withdrawn: the warning does not hold any more. */
    record Superseded(Figure figure) implements EpisodeState {

        /** What stands now instead is known. */
        public Superseded {
            Objects.requireNonNull(figure, "figure");
        }
    }

    /** The goal's year is decided. */
    record Closed(Figure figure) implements EpisodeState {

        /** The outcome is known. */
        public Closed {
            Objects.requireNonNull(figure, "figure");
        }

        Closed corrected(Figure now) {
            return new Closed(now);
        }

        /** The end was undone and the goal is behind. */
        Open reopened(Figure now) {
            return new Open(now);
        }

        /** The end was undone and nobody has to act. */
        Superseded superseded(Figure now) {
            return new Superseded(now);
        }
    }

    /** Its word in the API and in storage. */
    default String word() {
        return switch (this) {
            case Open o -> "OPEN";
            case Recovered r -> "RECOVERED";
            case Superseded s -> "SUPERSEDED";
            case Closed c -> "CLOSED";
        };
    }

    /** Whether the department has still something to answer: a warning that was taken back or decided asks for nothing. */
    default boolean asksForAnAnswer() {
        return switch (this) {
            case Open o -> true;
            case Recovered r -> true;
            case Superseded s -> false;
            case Closed c -> false;
        };
    }

    /** The state stored under this word. */
    static EpisodeState of(String word, Figure figure) {
        return switch (word) {
            case "OPEN" -> new Open(figure);
            case "RECOVERED" -> new Recovered(figure);
            case "SUPERSEDED" -> new Superseded(figure);
            case "CLOSED" -> new Closed(figure);
            default -> throw new IllegalArgumentException("no such state of an alert: " + word);
        };
    }
}
