package io.pacewatch.local.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacewatch.local.infrastructure.ProjectRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One of the dashboards as it is in its file.
 *
 * @param file name of the file
 * @param json what is in it
 */
public record Dashboard(String file, JsonNode json) {
    /** All that are shipped. */
    public static List<Dashboard> all() {
        try (Stream<Path> files = Files.list(ProjectRoot.find().dashboards())) {
            return files.sorted().map(Dashboard::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that others know by this. */
    public static Dashboard of(String uid) {
        return all().stream()
                .filter(each -> each.uid().equals(uid))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no dashboard " + uid));
    }

    private static Dashboard read(Path file) {
        try {
            return new Dashboard(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What links and other programs call it. */
    public String uid() {
        return json.path("uid").asText();
    }

    /** What a reader chooses, in this order. */
    public List<Variable> variables() {
        return stream(json.path("templating").path("list")).map(Variable::new).toList();
    }

    /** All panels, rows among them. */
    public List<Panel> panels() {
        return stream(json.path("panels")).map(Panel::new).toList();
    }

    /** The one with this id, which a title in new words does not change. */
    public Panel panel(int id) {
        return panels().stream()
                .filter(each -> each.json().path("id").asInt() == id)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no panel " + id + " in " + file));
    }

    /** Those that show something. */
    public List<Panel> shown() {
        return panels().stream().filter(p -> !p.type().equals("row")).toList();
    }

    @Override
    public String toString() {
        return file;
    }

    /** The elements of an array. */
    public static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    /** Every text anywhere below. */
    public static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(child -> texts.addAll(texts(child)));
        return texts;
    }

    /** What a reader chooses above the panels. */
    public record Variable(JsonNode json) {
        /** What queries call it. */
        public String name() {
            return json.path("name").asText();
        }

        /** Whether its values come from the database. */
        public boolean isAsked() {
            return json.path("type").asText().equals("query");
        }

        /** How its values are found, or its one value. */
        public String query() {
            return json.path("query").asText();
        }

        /** Whether several values can be chosen at once. */
        public boolean isMulti() {
            return json.path("multi").asBoolean();
        }
    }

    /** One picture, table or number. */
    public record Panel(JsonNode json) {
        /** Its kind, in Grafana's words. */
        public String type() {
            return json.path("type").asText();
        }

        /** Its heading, in both languages. */
        public String title() {
            return json.path("title").asText();
        }

        /** What holds for all of its fields. */
        public JsonNode defaults() {
            return json.path("fieldConfig").path("defaults");
        }

        /** What is said of single fields. */
        public List<Field> fields() {
            return stream(json.path("fieldConfig").path("overrides"))
                    .map(Field::new)
                    .toList();
        }

        /** What it asks. */
        public List<Target> targets() {
            return stream(json.path("targets")).map(Target::new).toList();
        }

        /** The query that Grafana calls by this letter. */
        public Target target(String refId) {
            return targets().stream()
                    .filter(each -> each.json().path("refId").asText().equals(refId))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no query " + refId + " in " + title()));
        }
    }

    /** What is said of one field. */
    public record Field(JsonNode json) {
        /** The column it is about. */
        public String name() {
            return json.path("matcher").path("options").asText();
        }

        /** A property of it; a missing node if it has none. */
        public JsonNode property(String id) {
            return stream(json.path("properties"))
                    .filter(p -> p.path("id").asText().equals(id))
                    .map(p -> p.path("value"))
                    .findFirst()
                    .orElse(json.path("nothing"));
        }
    }

    /** One query. */
    public record Target(JsonNode json) {
        /** Whether it asks the database, and not Prometheus. */
        public boolean isSql() {
            return json.has("rawSql");
        }

        /** The query with variables and macros in it. */
        public String query() {
            return json.path(isSql() ? "rawSql" : "expr").asText();
        }

        /** What a line is called. */
        public String legend() {
            return json.path("legendFormat").asText();
        }
    }
}
