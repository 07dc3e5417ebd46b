package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One of the dashboards as it is in its file. */
record Dashboard(String file, JsonNode json) {
    private static final Path FOLDER = Path.of("dashboards");

    /** All that are shipped. */
    static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(Dashboard::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String uid() {
        return json.path("uid").asText();
    }

    List<Variable> variables() {
        return stream(json.path("templating").path("list")).map(Variable::new).toList();
    }

    /** All panels, rows among them. */
    List<Panel> panels() {
        return stream(json.path("panels")).map(Panel::new).toList();
    }

    /** Those that show something. */
    List<Panel> shown() {
        return panels().stream().filter(p -> !p.type().equals("row")).toList();
    }

    @Override
    public String toString() {
        return file;
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Every text anywhere below. */
    static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** What a reader chooses above the panels. */
    record Variable(JsonNode json) {
        String name() {
            return json.path("name").asText();
        }

        /** Whether its values come from the database. */
        boolean isAsked() {
            return json.path("type").asText().equals("query");
        }

        String query() {
            return json.path("query").asText();
        }

        boolean isMulti() {
            return json.path("multi").asBoolean();
        }
    }

    /** One picture, table or number. */
    record Panel(JsonNode json) {
        String type() {
            return json.path("type").asText();
        }

        String title() {
            return json.path("title").asText();
        }

        JsonNode defaults() {
            return json.path("fieldConfig").path("defaults");
        }

        List<Field> fields() {
            return stream(json.path("fieldConfig").path("overrides"))
                    .map(Field::new)
                    .toList();
        }

        List<Target> targets() {
            return stream(json.path("targets")).map(Target::new).toList();
        }
    }

    /** What is said of one field. */
    record Field(JsonNode json) {
        String name() {
            return json.path("matcher").path("options").asText();
        }

        JsonNode property(String id) {
            return stream(json.path("properties"))
                    .filter(p -> p.path("id").asText().equals(id))
                    .map(p -> p.path("value"))
                    .findFirst()
                    .orElse(json.path("nothing"));
        }
    }

    /** One query. */
    record Target(JsonNode json) {
        boolean isSql() {
            return json.has("rawSql");
        }

        String query() {
            return json.path(isSql() ? "rawSql" : "expr").asText();
        }

        String legend() {
            return json.path("legendFormat").asText();
        }
    }
}
