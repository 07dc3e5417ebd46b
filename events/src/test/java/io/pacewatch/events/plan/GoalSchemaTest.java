package io.pacewatch.events.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.contracts.SchemaFile;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The schema that ships for editors, the shapes that the checks use, and the goal itself say the same. */
class GoalSchemaTest {
    private static final Path SEEDS = Path.of("../seeds");
    private static final SchemaFile SCHEMA = SchemaFile.at(SEEDS.resolve("goals.schema.json"));
    private static final ObjectMapper YAML =
            Wire.configure(YAMLMapper.builder()).build();

    @Test
    void theSchemaSaysOfEachFieldWhatIsChecked() {
        same("goal", SCHEMA.document().path("$defs").path("goal"), GoalShape.GOAL);
    }

    private static void same(String path, JsonNode written, Shape shape) {
        JsonNode schema = orNull(SCHEMA.resolved(written));
        switch (shape) {
            case Shape.Group group -> {
                assertThat(names(schema.path("properties")))
                        .as(path)
                        .isEqualTo(new TreeSet<>(group.fields().keySet()));
                assertThat(schema.path("additionalProperties").asBoolean(true))
                        .as(path)
                        .isFalse();
                assertThat(texts(schema.path("required")))
                        .as(path)
                        .containsExactlyInAnyOrderElementsOf(group.fields().entrySet().stream()
                                .filter(f -> f.getValue().needed())
                                .map(Map.Entry::getKey)
                                .toList());
                group.fields().forEach((name, field) -> {
                    JsonNode inner = schema.path("properties").path(name);
                    same(path + "." + name, inner, field.shape());
                    assertThat(takesNull(SCHEMA.resolved(inner)))
                            .as(path + "." + name)
                            .isNotEqualTo(field.needed());
                });
            }
            case Shape.Listing listing -> same(path + "[]", schema.path("items"), listing.each());
            case Shape.OneOf oneOf ->
                assertThat(texts(schema.path("enum")).stream()
                                .filter(word -> !word.equals("null"))
                                .toList())
                        .as(path)
                        .isEqualTo(oneOf.words());
            case Shape.Text text ->
                assertThat(schema.path("maxLength").asInt()).as(path).isEqualTo(text.most());
            case Shape.Id id ->
                assertThat(schema.path("pattern").asText()).as(path).contains("A-Za-z0-9");
            case Shape.Day day ->
                assertThat(schema.path("format").asText()).as(path).isEqualTo("date");
            case Shape.Decimal decimal ->
                assertThat(texts(schema.path("type"))).as(path).contains("number");
            case Shape.Whole whole -> {
                assertThat(schema.path("minimum").asInt()).as(path).isEqualTo(whole.least());
                assertThat(schema.path("maximum").asInt(Integer.MAX_VALUE))
                        .as(path)
                        .isEqualTo(whole.most());
            }
            case Shape.Bands bands ->
                assertThat(schema.path("additionalProperties").path("type").asText())
                        .as(path)
                        .isEqualTo("number");
        }
    }

    private static JsonNode orNull(JsonNode schema) {
        return schema.has("anyOf") ? SCHEMA.resolved(schema.path("anyOf").get(0)) : schema;
    }

    private static boolean takesNull(JsonNode schema) {
        return schema.has("anyOf")
                || texts(schema.path("type")).contains("null")
                || texts(schema.path("enum")).contains("null");
    }

    private static Set<String> names(JsonNode object) {
        TreeSet<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode node) {
        if (node.isMissingNode()) {
            return List.of();
        }
        return node.isArray() ? node.valueStream().map(JsonNode::asText).toList() : List.of(node.asText());
    }

    @Test
    void theShapesHaveEveryFieldOfAGoal() {
        assertThat(new TreeSet<>(GoalShape.GOAL.fields().keySet())).isEqualTo(written(Goal.class));
        assertThat(new TreeSet<>(group("parameters").fields().keySet())).isEqualTo(written(Goal.Parameters.class));
        assertThat(new TreeSet<>(group("baseline").fields().keySet())).isEqualTo(written(Goal.Baseline.class));
        Shape.Listing stages =
                (Shape.Listing) GoalShape.GOAL.fields().get("stages").shape();
        assertThat(new TreeSet<>(((Shape.Group) stages.each()).fields().keySet()))
                .isEqualTo(written(Goal.Stage.class));
    }

    private static Shape.Group group(String field) {
        return (Shape.Group) GoalShape.GOAL.fields().get(field).shape();
    }

    private static Set<String> written(Class<?> type) {
        return Wire.mapper()
                .getSerializationConfig()
                .introspect(Wire.mapper().constructType(type))
                .findProperties()
                .stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .map(BeanPropertyDefinition::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Stream<Path> seeds() throws IOException {
        try (Stream<Path> files = Files.list(SEEDS.resolve("goals"))) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSeedsAreAsTheSchemaSays(Path file) throws IOException {
        assertThat(SCHEMA.violations(YAML.readTree(file.toFile()))).isEmpty();
    }

    /** Whatever an editor underlines the checks refuse, too, and the other way round. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/id | \"a b\"",
                "/id | 5",
                "/colour | \"red\"",
                "/year | 1999",
                "/year | \"2025\"",
                "/name | {\"zh\": \"a\"}",
                "/name | {\"zh\": \"a\", \"en\": \" \"}",
                "/wording | \"12345678901234567890123456789012345678901\"",
                "/comparator | \"atleast\"",
                "/value | \"6.5\"",
                "/unit | \"%\"",
                "/deadline | \"2025-02-30\"",
                "/firmness | \"soft\"",
                "/rule | null",
                "/parameters | {\"batchMonth\": 13}",
                "/parameters | {\"thresholds\": {\"onPace\": \"a\"}}",
                "/parameters | {\"month\": 1}",
                "/baseline | {\"value\": 1}",
                "/stages | [{\"date\": \"2025-06-30\"}]",
                "/stages | {}",
                "/helpers | [5]",
                "/version | 0",
            })
    void bothRefuseTheSame(String field, String json) throws IOException {
        ObjectNode plan = (ObjectNode) YAML.readTree(Written.GROWTH);
        assertThat(SCHEMA.violations(plan)).isEmpty();
        ObjectNode goal = (ObjectNode) ((ArrayNode) plan.get("goals")).get(0);
        goal.set(field.substring(1), Wire.mapper().readTree(json));

        assertThat(SCHEMA.violations(plan)).isNotEmpty();
        assertThat(Written.faults(Wire.mapper().writeValueAsString(plan))).isNotEmpty();
    }
}
