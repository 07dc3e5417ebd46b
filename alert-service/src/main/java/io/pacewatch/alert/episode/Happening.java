package io.pacewatch.alert.episode;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import org.jspecify.annotations.Nullable;

/** What is to be written into an episode's history; time and step number are given to it when it is. */
public record Happening(
        String kind,
        Actor actor,
        @Nullable String why,
        @Nullable VerdictEvent event,
        @Nullable Figure earlier,
        @Nullable Detail detail,
        @Nullable TraceContext trace) {

    /** Something that a verdict called for. */
    public static Happening judged(
            String kind,
            @Nullable String why,
            VerdictEvent event,
            @Nullable Figure earlier,
            @Nullable TraceContext trace) {
        return new Happening(kind, Actor.SERVICE, why, event, earlier, null, trace);
    }

    /** Something that became of a message. */
    public static Happening sent(String kind, @Nullable String why, Object detail) {
        return new Happening(kind, Actor.SERVICE, why, null, null, Detail.of(detail), null);
    }

    /** Something that a person did. */
    public static Happening done(String kind, Actor actor, @Nullable Detail detail) {
        return new Happening(kind, actor, null, null, null, detail, null);
    }
}
