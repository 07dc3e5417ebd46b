package io.pacewatch.alert.episode;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.VerdictEvent;

/** What is to be written into an episode's history; time and step number are given to it when it is. */
public record Happening(String kind, String who, String why, VerdictEvent event, Figure earlier, Object detail) {

    private static final String SERVICE = "alert-service";

    /** Something that a verdict called for. */
    public static Happening judged(String kind, String why, VerdictEvent event, Figure earlier) {
        return new Happening(kind, SERVICE, why, event, earlier, null);
    }

    /** Something that became of a message. */
    public static Happening sent(String kind, String why, Object detail) {
        return new Happening(kind, SERVICE, why, null, null, detail);
    }

    /** Something that a person did. */
    public static Happening done(String kind, String who, Object detail) {
        return new Happening(kind, who, null, null, null, detail);
    }
}
