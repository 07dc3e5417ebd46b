package io.pacewatch.events.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What came of looking at a goal that somebody wrote down. */
public sealed interface CheckedGoal {

    /** The line on which it begins. */
    int line();

    /** It can be judged. */
    record Sound(int line, Goal goal) implements CheckedGoal {}

    /** It cannot, for these reasons, in the order of their lines. */
    record Unsound(int line, List<Fault> faults) implements CheckedGoal {

        /** Copies the list. */
        public Unsound {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Reads a document that is one goal.
     *
     * @param ignored names of fields that are not the goal's own and may stand beside them
     * @throws IOException if the text is not of the parser's format
     */
    static CheckedGoal read(JsonParser parser, CatalogueLookup catalogue, Set<String> ignored) throws IOException {
        parser.nextToken();
        LocatedReader reader = new LocatedReader(parser);
        CheckedGoal checked = of(reader.read(), catalogue, ignored);
        return parser.nextToken() == null
                ? checked
                : new Unsound(
                        reader.line(),
                        List.of(Fault.Kind.TWICE.at(reader.line(), "", null, "一个目标", "one goal and nothing after it")));
    }

    /**
     * Looks at a goal: at its form and its names, and if its form is good, at its meaning.
     *
     * @param ignored names of fields that are not the goal's own and may stand beside them
     */
    static CheckedGoal of(Located written, CatalogueLookup catalogue, Set<String> ignored) {
        Located own = without(written, ignored);
        List<Fault> faults = new ArrayList<>(ShapeCheck.faults(own, GoalShape.GOAL));
        if (own instanceof Located.Mapping mapping) {
            Set<String> malformed = faults.stream().map(Fault::field).collect(Collectors.toSet());
            faults.addAll(GoalNames.faults(mapping, catalogue, malformed));
            if (malformed.isEmpty()) {
                Goal goal = goal((ObjectNode) mapping.json());
                faults.addAll(GoalSense.faults(goal, mapping, catalogue));
                if (faults.isEmpty()) {
                    return new Sound(own.line(), goal);
                }
            }
        }
        faults.sort(Comparator.comparingInt(Fault::line));
        return new Unsound(written.line(), faults);
    }

    private static Located without(Located written, Set<String> ignored) {
        if (!(written instanceof Located.Mapping mapping)) {
            return written;
        }
        Located.Mapping own =
                new Located.Mapping(mapping.line(), new LinkedHashMap<>(mapping.members()), mapping.repeated());
        own.members().keySet().removeAll(ignored);
        return own;
    }

    private static Goal goal(ObjectNode json) {
        try {
            return Wire.mapper().treeToValue(json, Goal.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a goal of the right shape cannot be read", e);
        }
    }
}
