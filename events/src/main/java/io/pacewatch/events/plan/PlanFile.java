package io.pacewatch.events.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads a file of goals one by one, so that a whole country's fit into memory. The format is the parser's: YAML or
 * JSON.
 */
public final class PlanFile {

    /** What may stand beside the goals: where they are from, and indicators for those who replay readings. */
    private static final Set<String> BESIDE = Set.of("source", "indicators", "$schema");

    private static final String GOALS = "goals";

    private final JsonParser parser;
    private final LocatedReader reader;
    private final CatalogueLookup catalogue;
    private final Consumer<CheckedGoal> found;
    private final Map<GoalKey, Integer> seen = new HashMap<>();

    private PlanFile(JsonParser parser, CatalogueLookup catalogue, Consumer<CheckedGoal> found) {
        this.parser = parser;
        this.reader = new LocatedReader(parser);
        this.catalogue = catalogue;
        this.found = found;
    }

    /**
     * Reads all goals in order.
     *
     * @throws IOException if the text is not of the parser's format; what was found before that has been told
     */
    public static void read(JsonParser parser, CatalogueLookup catalogue, Consumer<CheckedGoal> found)
            throws IOException {
        new PlanFile(parser, catalogue, found).read();
    }

    private void read() throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            notAPlan(Math.max(1, reader.line()));
            return;
        }
        int line = reader.line();
        boolean goals = false;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            int at = reader.line();
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals(GOALS) && value == JsonToken.START_ARRAY) {
                goals = true;
                goals();
            } else if (BESIDE.contains(name)) {
                parser.skipChildren();
            } else {
                wrong(at, name);
            }
        }
        if (!goals) {
            notAPlan(line);
        }
    }

    private void goals() throws IOException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            CheckedGoal checked = CheckedGoal.of(reader.read(), catalogue, Set.of());
            found.accept(
                    switch (checked) {
                        case CheckedGoal.Sound sound -> once(sound);
                        case CheckedGoal.Unsound unsound -> unsound;
                    });
        }
    }

    private CheckedGoal once(CheckedGoal.Sound sound) {
        Goal goal = sound.goal();
        Integer before = seen.putIfAbsent(goal.key(), sound.line());
        return before == null
                ? sound
                : new CheckedGoal.Unsound(
                        sound.line(),
                        List.of(Fault.Kind.TWICE.at(
                                sound.line(),
                                "id",
                                goal.key().text(),
                                "只出现一次（第%d行已有）".formatted(before),
                                "it once (line %d has it)".formatted(before))));
    }

    private void wrong(int line, String name) throws IOException {
        String shown = reader.read().shown();
        Fault fault = name.equals(GOALS)
                ? Fault.Kind.NOT_A_LIST.at(line, name, shown, "列表", "a list")
                : Fault.Kind.UNKNOWN_FIELD.at(
                        line, name, name, "goals, source, indicators", "goals, source, indicators");
        found.accept(new CheckedGoal.Unsound(line, List.of(fault)));
    }

    private void notAPlan(int line) {
        found.accept(new CheckedGoal.Unsound(
                line, List.of(Fault.Kind.MISSING.at(line, GOALS, null, "goals: 目标列表", "goals: with a list of goals"))));
    }
}
