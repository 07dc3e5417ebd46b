package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.judging.Recomputation.Recomputed;
import io.pacewatch.target.sentence.Sentence;
import java.time.Instant;
import java.util.Optional;

/** How verdicts and goals are answered: the events' own JSON, with the sentence that is never stored. */
final class VerdictJson {
    private VerdictJson() {}

    /**
     * A goal with what is said of it, or null for a goal that no figure exists for.
     *
     * @param loadedAt business time since which this version of the goal is in force
     * @param later    true if the answer is about a time before, when the goal was not there
     * @param verdict  what was judged
     * @param said     the same, or what silence comes to, which was not judged
     */
    static ObjectNode of(
            Goal goal, Instant loadedAt, boolean later, Optional<ObjectNode> verdict, Optional<Verdict> said) {
        ObjectNode json = Wire.mapper().valueToTree(goal);
        json.set("loadedAt", Wire.mapper().valueToTree(loadedAt));
        json.put("loadedLater", later);
        json.put("status", status(said).name());
        json.put("reason", said.map(Verdict::reason).orElse(null));
        json.set("verdict", verdict.<JsonNode>map(v -> v).orElse(NullNode.getInstance()));
        return json;
    }

    /** Of a goal on which nothing is to be said nothing is due, or what is due is late, which is said besides. */
    static Status status(Optional<Verdict> said) {
        return said.map(Verdict::status).orElse(Status.NOT_DUE);
    }

    /** A goal with what comes of judging it anew. */
    static ObjectNode of(Goal goal, Instant loadedAt, boolean later, Recomputed anew) {
        Optional<ObjectNode> verdict = anew.verdict().map(v -> {
            ObjectNode json = of(anew.goal(), v, anew.madeUp());
            if (!v.closing()) {
                anew.awaiting()
                        .ifPresent(due -> json.set("awaiting", Wire.mapper().valueToTree(due)));
            }
            return json;
        });
        return of(goal, loadedAt, later, verdict, anew.said());
    }

    /** A version of a goal with when and, if everything is to be said, why it came into force. */
    static ObjectNode version(GoalVersion version, boolean everything) {
        ObjectNode json = Wire.mapper().createObjectNode();
        json.put("version", version.goal().version());
        json.set("loadedAt", Wire.mapper().valueToTree(version.loadedAt()));
        json.put("deleted", version.deleted());
        json.put("reason", everything ? version.reason() : null);
        json.set("goal", Wire.mapper().valueToTree(version.goal()));
        return json;
    }

    static ObjectNode of(GoalSnapshot goal, Verdict verdict, boolean madeUp) {
        ObjectNode json = Wire.mapper().valueToTree(verdict);
        json.put("madeUp", madeUp);
        json.set("sentence", Wire.mapper().valueToTree(Sentence.of(goal, verdict, madeUp)));
        return json;
    }

    static ObjectNode of(VerdictEvent event) {
        return of(event.goal(), event.verdict(), madeUp(event));
    }

    /** Adds what the goal waits for, which is a matter of the day and not of the verdict. */
    static ObjectNode waiting(ObjectNode json, GoalDue due) {
        json.set("awaiting", Wire.mapper().valueToTree(due.awaiting()));
        json.set("late", Wire.mapper().valueToTree(due.late()));
        return json;
    }

    /** The event as it was published, with the sentence. */
    static ObjectNode whole(VerdictEvent event) {
        ObjectNode json = Wire.mapper().valueToTree(event);
        json.set("verdict", of(event));
        return json;
    }

    static boolean madeUp(VerdictEvent event) {
        return event.reading() != null && event.reading().madeUp();
    }
}
