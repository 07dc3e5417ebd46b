package io.pacewatch.target.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.Catalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the catalogue and the goals that a directory of YAML files holds, and says which file does not hold. */
final class SeedFiles {
    /** A goal and the file that it is from. */
    record SeededGoal(Path file, Goal goal) {
        /** What it names and the catalogue does not have; such a goal could neither be judged nor told to anybody. */
        Optional<String> unnamedIn(Catalogue known) {
            List<String> missing = new ArrayList<>();
            if (known.indicator(goal.indicator()).isEmpty()) {
                missing.add("indicator " + goal.indicator());
            }
            if (known.region(goal.region()).isEmpty()) {
                missing.add("region " + goal.region());
            }
            if (known.department(goal.lead()).isEmpty()) {
                missing.add("department " + goal.lead());
            }
            return missing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(file.getFileName() + ", goal " + goal.key().text() + ": the catalogue has no "
                            + String.join(", no ", missing));
        }
    }

    /** All that a directory holds. */
    record Seeds(List<CatalogueRecord> records, List<SeededGoal> goals) {}

    private record Folder(String name, String list, String kind) {}

    private static final List<Folder> CATALOGUE = List.of(
            new Folder("indicators", "indicators", "indicator"),
            new Folder("regions", "regions", "region"),
            new Folder("departments", "departments", "department"),
            new Folder("bureaus", "bureaus", "bureau"),
            new Folder("calendar", "workingDays", "working-year"));
    private static final ObjectMapper YAML =
            Wire.configure(YAMLMapper.builder()).build();

    private SeedFiles() {}

    static Seeds read(Path directory) {
        List<CatalogueRecord> records = new ArrayList<>();
        for (Folder folder : CATALOGUE) {
            forEach(directory.resolve(folder.name()), folder.list(), (file, node) -> {
                ((ObjectNode) node).put("kind", folder.kind());
                records.add(convert(file, node, CatalogueRecord.class));
            });
        }
        List<SeededGoal> goals = new ArrayList<>();
        forEach(
                directory.resolve("goals"),
                "goals",
                (file, node) -> goals.add(new SeededGoal(file, convert(file, node, Goal.class))));
        return new Seeds(records, goals);
    }

    private interface Visitor {
        void visit(Path file, JsonNode node);
    }

    private static void forEach(Path folder, String list, Visitor visitor) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
                YAML.readTree(file.toFile()).path(list).forEach(node -> visitor.visit(file, node));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("seeds in " + folder + " cannot be read", e);
        }
    }

    private static <T> T convert(Path file, JsonNode node, Class<T> type) {
        try {
            return YAML.treeToValue(node, type);
        } catch (IOException | IllegalArgumentException e) {
            String what = Map.of(
                            "id",
                            node.path("id").asText(),
                            "code",
                            node.path("code").asText())
                    .toString();
            throw new SeedException(file, what, String.valueOf(e.getMessage()));
        }
    }
}
