package io.pacewatch.alert.episode;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import org.jspecify.annotations.Nullable;

/** What is to be written into an episode's history; time and step number are given to it when it is. */
public record Happening(
        String kind,
        String who,
        @Nullable String why,
        @Nullable VerdictEvent event,
        @Nullable Figure earlier,
        @Nullable Object detail,
        @Nullable TraceContext trace) {

    private static final String SERVICE = "alert-service";

    /** Something that a verdict called for. */
    public static Happening judged(
            String kind,
            @Nullable String why,
            VerdictEvent event,
            @Nullable Figure earlier,
            @Nullable TraceContext trace) {
        return new Happening(kind, SERVICE, why, event, earlier, null, trace);
    }

    /** Something that became of a message. */
    public static Happening sent(String kind, @Nullable String why, Object detail) {
        return new Happening(kind, SERVICE, why, null, null, detail, null);
    }

    /** Something that a person did. */
    public static Happening done(String kind, String who, @Nullable Object detail) {
        return new Happening(kind, who, null, null, null, detail, null);
    }
}
