package io.pacewatch.target.planning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.wire.Wire;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What sets two versions of a goal apart, field by field. */
final class Differences {
    /** A field that says something else, with its path. */
    record Difference(String field, JsonNode before, JsonNode after) {}

    /** Fields that say how a goal is judged and not what was promised. */
    private static final Set<String> HOW_IT_IS_JUDGED = Set.of(
            "rule",
            "profile",
            "profileReason",
            "parameters.profileOf",
            "parameters.batchMonth",
            "parameters.thresholds");

    /** 6.5 and 6.50 are one number. */
    private static final Comparator<JsonNode> AS_NUMBERS =
            (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1;

    private Differences() {}

    /** The fields that differ, the version's number left out; empty if the goals say the same. */
    static List<Difference> between(Goal before, Goal after) {
        List<Difference> all = new ArrayList<>();
        compare("", tree(before), tree(after.withVersion(before.version())), all);
        return all;
    }

    /** What calls the new verdict forth: a change of how is shown, and opens and worsens nothing. */
    static Cause cause(List<Difference> differences) {
        return differences.stream().allMatch(d -> HOW_IT_IS_JUDGED.stream().anyMatch(how -> within(d.field(), how)))
                ? Cause.RULE_CHANGE
                : Cause.GOAL_CHANGE;
    }

    private static boolean within(String field, String how) {
        return field.equals(how) || field.startsWith(how + ".");
    }

    private static JsonNode tree(Goal goal) {
        return Wire.mapper().valueToTree(goal);
    }

    private static void compare(String path, JsonNode before, JsonNode after, List<Difference> all) {
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(
                    path.isEmpty() ? name : path + "." + name, present(before, name), present(after, name), all));
        } else if (!before.equals(AS_NUMBERS, after)) {
            all.add(new Difference(path, before, after));
        }
    }

    private static JsonNode present(JsonNode in, String name) {
        return in.has(name) ? in.get(name) : NullNode.getInstance();
    }
}
