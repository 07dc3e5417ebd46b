package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.local.dashboard.Dashboard;
import io.pacewatch.local.dashboard.Dashboard.Panel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what a panel paints to the words and colours that {@link Status} has for board and mails. */
record Colours(Panel panel) {
    private static final List<Status> STATUSES =
            Arrays.stream(Status.values()).filter(s -> s != Status.UNRECOGNISED).toList();
    /** The theme's own text, and a line without an area below it. */
    private static final Set<String> NO_COLOUR = Set.of("text", "transparent");

    private static final Set<String> ALLOWED =
            STATUSES.stream().map(Status::colour).collect(Collectors.toCollection(TreeSet::new));

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        panel.json()
                .path("fieldConfig")
                .findValues("steps")
                .forEach(s -> s.findValuesAsText("color").forEach(colour -> known(colour, faults)));
        panel.json().path("fieldConfig").findValuesAsText("fixedColor").forEach(colour -> known(colour, faults));
        panel.json().path("fieldConfig").findValues("options").forEach(options -> mapping(options, faults));
        fields(faults);
        return faults;
    }

    private static void known(String colour, List<String> faults) {
        if (!ALLOWED.contains(colour) && !NO_COLOUR.contains(colour)) {
            faults.add(colour + " is no status' colour");
        }
    }

    private static String words(Status status) {
        return status.word(false).zh() + " · " + status.word(false).en();
    }

    /** A mapping of one status maps them all. */
    private static void mapping(JsonNode options, List<String> faults) {
        if (STATUSES.stream().noneMatch(s -> options.has(s.name()))) {
            return;
        }
        for (Status status : STATUSES) {
            JsonNode mapped = options.path(status.name());
            if (!mapped.path("text").asText().equals(words(status))
                    || !mapped.path("color").asText().equals(status.colour())) {
                faults.add("%s is mapped to %s, not to %s in %s"
                        .formatted(status, mapped, words(status), status.colour()));
            }
        }
    }

    /** Fields that are named for a status, each for all of them. */
    private void fields(List<String> faults) {
        Set<String> named = panel.fields().stream().map(Dashboard.Field::name).collect(Collectors.toSet());
        if (STATUSES.stream().noneMatch(s -> named.contains(s.name()))) {
            return;
        }
        for (Status status : STATUSES) {
            boolean right = panel.fields().stream()
                    .filter(o -> o.name().equals(status.name()))
                    .anyMatch(o -> o.property("displayName").asText().equals(words(status))
                            && o.property("color").path("fixedColor").asText().equals(status.colour()));
            if (!right) {
                faults.add("the field %s is not called %s and painted %s"
                        .formatted(status, words(status), status.colour()));
            }
        }
    }

    /** Whether fields that are named by a status' label get its words. */
    boolean nameStatuses() {
        return panel.fields().stream().anyMatch(o -> o.name().equals(Status.BEHIND.name()));
    }
}
