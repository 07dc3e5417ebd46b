package io.pacewatch.platform.seeds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.catalogue.CatalogueRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads the catalogue that a directory of YAML files holds, and says which file does not hold. */
public final class CatalogueFiles {

    private record Folder(String name, String list, String kind) {}

    private static final List<Folder> FOLDERS = List.of(
            new Folder("indicators", "indicators", "indicator"),
            new Folder("regions", "regions", "region"),
            new Folder("departments", "departments", "department"),
            new Folder("bureaus", "bureaus", "bureau"),
            new Folder("calendar", "workingDays", "working-year"));

    private CatalogueFiles() {}

    /** Everything in these seeds but the goals and readings. */
    public static List<CatalogueRecord> read(Path seeds) {
        List<CatalogueRecord> records = new ArrayList<>();
        for (Folder folder : FOLDERS) {
            for (Path file : in(seeds.resolve(folder.name()))) {
                tree(file).path(folder.list()).forEach(node -> {
                    ((ObjectNode) node).put("kind", folder.kind());
                    records.add(convert(file, node));
                    MailLines.check(file, node);
                });
            }
        }
        return records;
    }

    /** The YAML files of a folder by name; none if there is no such folder. */
    public static List<Path> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("seeds in " + folder + " cannot be read", e);
        }
    }

    private static JsonNode tree(Path file) {
        try {
            return Yaml.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new SeedException(file, "as a whole", String.valueOf(e.getMessage()));
        }
    }

    private static CatalogueRecord convert(Path file, JsonNode node) {
        try {
            return Yaml.mapper().treeToValue(node, CatalogueRecord.class);
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
