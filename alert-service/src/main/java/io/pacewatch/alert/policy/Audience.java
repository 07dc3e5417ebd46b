package io.pacewatch.alert.policy;

import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.Set;

/** Who hears what: by the goal's class, its firmness, and whether it is news at all. */
public final class Audience {

    /** The next period running without a change of status is no news by itself, but may be what opens or recovers. */
    private static final Set<String> SAYS_ONLY_UNCHANGED = Set.of("no-change", "same-value");

    private Audience() {}

    /** Who hears of a warning or of an end. */
    static Tell of(MessageKind kind, VerdictEvent event) {
        if (!event.news().is() && !SAYS_ONLY_UNCHANGED.contains(event.news().reason())) {
            String reason = event.news().reason();
            return new Tell.Suppressed(kind, reason == null ? "no-news" : reason);
        }
        if (event.goal().firmness() == Firmness.STRIVE || forDigest(kind, event)) {
            return new Tell.Suppressed(kind, "digest");
        }
        return told(kind, event);
    }

    /** Who was told something that no longer holds always hears so. */
    static Tell told(MessageKind kind, VerdictEvent event) {
        return new Tell.Department(kind, rationed(kind, event));
    }

    /** Whether it counts against one warning mail a day. */
    public static boolean rationed(MessageKind kind, VerdictEvent event) {
        return kind.warns() && event.goal().goalClass() != GoalClass.HEADLINE;
    }

    private static boolean forDigest(MessageKind kind, VerdictEvent event) {
        boolean single =
                event.goal().goalClass() == GoalClass.HEADLINE || event.goal().goalClass() == GoalClass.LIVELIHOOD;
        return kind.warns() && !single && event.verdict().status() == Status.AT_RISK;
    }
}
