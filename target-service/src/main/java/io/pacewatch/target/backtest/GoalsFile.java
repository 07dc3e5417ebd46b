package io.pacewatch.target.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Goals to be tried, as in {@code seeds/goals}, with the indicators that only this file knows; what may be left out is
 * filled in by {@link Defaults}. A bad entry is complained of and costs only itself.
 */
final class GoalsFile {

    private static final YAMLMapper YAML = Wire.configure(YAMLMapper.builder()).build();

    private final String name;
    private final JsonNode tree;
    private final YamlPlaces places;
    private final Map<String, Indicator> indicators;
    private final List<Goal> goals = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private GoalsFile(String name, JsonNode tree, YamlPlaces places, Map<String, Indicator> known) {
        this.name = name;
        this.tree = tree;
        this.places = places;
        this.indicators = new HashMap<>(known);
    }

    /** Reads it over what the catalogue knows. */
    static GoalsFile read(Path file, Map<String, Indicator> known) {
        try {
            String yaml = Files.readString(file);
            JsonNode tree = YAML.readTree(yaml);
            if (!tree.path("goals").isArray()) {
                throw new UnusableFileException(
                        file.getFileName() + " has no list \"goals:\"; expected goals as in seeds/goals");
            }
            GoalsFile read = new GoalsFile(String.valueOf(file.getFileName()), tree, YamlPlaces.of(yaml), known);
            read.takeIndicators();
            read.takeGoals();
            return read;
        } catch (NoSuchFileException missing) {
            throw new UnusableFileException("there is no file " + file);
        } catch (JsonProcessingException unreadable) {
            throw new UnusableFileException("%s, line %d: no YAML that can be read (%s)"
                    .formatted(
                            file.getFileName(),
                            unreadable.getLocation() == null
                                    ? 1
                                    : unreadable.getLocation().getLineNr(),
                            unreadable.getOriginalMessage().lines().findFirst().orElse("")));
        } catch (IOException unreadable) {
            throw new UnusableFileException("%s cannot be read as UTF-8 text (%s)".formatted(file, unreadable));
        }
    }

    /** The catalogue that a directory of seeds holds. */
    static Map<String, Indicator> catalogue(Path directory) {
        Map<String, Indicator> known = new HashMap<>();
        if (!Files.isDirectory(directory)) {
            return known;
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                for (JsonNode node : YAML.readTree(file.toFile()).path("indicators")) {
                    Indicator indicator = YAML.treeToValue(Defaults.indicator(node), Indicator.class);
                    known.put(indicator.id(), indicator);
                }
            }
            return known;
        } catch (IOException unreadable) {
            throw new UnusableFileException("the catalogue in %s cannot be read (%s)".formatted(directory, unreadable));
        }
    }

    List<Goal> goals() {
        return goals;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    /** The indicator; the level that a known growth rate belongs to, and the other way round, need not be declared. */
    Optional<Indicator> indicator(String id) {
        Indicator known = indicators.get(id);
        return known != null ? Optional.of(known) : Defaults.partner(id, indicators);
    }

    private void takeIndicators() {
        int entry = 0;
        for (JsonNode node : tree.path("indicators")) {
            int at = entry++;
            Defaults.wrongWordOfIndicator(node)
                    .ifPresentOrElse(
                            wrong -> complain("indicators", at, node, wrong),
                            () -> convert("indicators", at, Defaults.indicator(node), Indicator.class)
                                    .ifPresent(i -> indicators.put(i.id(), i)));
        }
    }

    private void complain(String list, int entry, JsonNode node, Defaults.Wrong wrong) {
        complaints.add(new Complaint(
                name,
                places.line(list, entry, wrong.field()),
                "field " + wrong.field() + " of " + node.path("id").asText("entry " + (entry + 1)),
                node.path(wrong.field()).asText(""),
                wrong.expected()));
    }

    private void takeGoals() {
        Set<GoalKey> taken = new HashSet<>();
        int entry = 0;
        for (JsonNode node : tree.path("goals")) {
            int at = entry++;
            Optional<Indicator> indicator =
                    indicator(node.path("indicator").asText(node.path("id").asText("")));
            Optional<Defaults.Wrong> wrong = indicator.isEmpty()
                    ? Optional.of(new Defaults.Wrong(
                            "indicator", "an indicator of the catalogue, or one declared under indicators:"))
                    : Defaults.wrongWordOfGoal(node);
            if (wrong.isPresent()) {
                complain("goals", at, node, wrong.get());
                continue;
            }
            convert("goals", at, Defaults.goal(node, indicator.orElseThrow()), Goal.class)
                    .ifPresent(goal -> {
                        if (taken.add(goal.key())) {
                            goals.add(goal);
                        } else {
                            complain(
                                    "goals",
                                    at,
                                    node,
                                    new Defaults.Wrong("id", "one goal for each id, region and year"));
                        }
                    });
        }
    }

    private <T> Optional<T> convert(String list, int entry, ObjectNode node, Class<T> type) {
        try {
            return Optional.of(YAML.treeToValue(node, type));
        } catch (JsonProcessingException | IllegalArgumentException wrong) {
            String field = wrong instanceof JsonMappingException mapping
                            && !mapping.getPath().isEmpty()
                    ? String.valueOf(mapping.getPath().getFirst().getFieldName())
                    : "id";
            String why = wrong instanceof JsonProcessingException json
                    ? json.getOriginalMessage()
                    : String.valueOf(wrong.getMessage());
            complaints.add(new Complaint(
                    name,
                    places.line(list, entry, field),
                    "field " + field + " of " + node.path("id").asText("entry " + (entry + 1)),
                    node.path(field).asText(""),
                    "what seeds/" + list + " has there ("
                            + why.lines().findFirst().orElse("") + ")"));
            return Optional.empty();
        }
    }
}
