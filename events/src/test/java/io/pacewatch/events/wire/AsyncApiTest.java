package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.pacewatch.contracts.EventContract;
import io.pacewatch.contracts.SentRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The AsyncAPI document says what is so. */
class AsyncApiTest {

    private static final EventContract CONTRACT = EventContract.load();

    static Stream<GoldenFile> everySent() {
        return GoldenFile.all().stream();
    }

    static Stream<Class<?>> enums() {
        return TravellingEnumsTest.enums();
    }

    static Stream<Class<?>> records() {
        return TravellingEnumsTest.travelling().stream().filter(c -> c.isRecord() && !TravellingEnumsTest.isOneText(c));
    }

    /** The topics are created from that file; the document says the same of them. */
    @Test
    void describesExactlyTheTopicsThatAreCreated() throws IOException {
        JsonNode topics =
                new ObjectMapper().readTree(Path.of("../deploy/topics.json").toFile());
        Map<String, String> created = new TreeMap<>();
        topics.path("topics").forEach(topic -> created.put(topic.path("name").asText(), settings(topic)));
        Map<String, String> described = new TreeMap<>();
        CONTRACT.channels().forEach((topic, channel) -> described.put(topic, bound(channel)));

        assertThat(described).isEqualTo(created);
    }

    private static String settings(JsonNode topic) {
        Map<String, String> config = new TreeMap<>();
        topic.path("config").forEachEntry((name, value) -> config.put(name, value.asText()));
        return topic.path("partitions").asInt() + " " + config;
    }

    private static String bound(JsonNode channel) {
        JsonNode kafka = channel.path("bindings").path("kafka");
        Map<String, String> config = new TreeMap<>();
        kafka.path("topicConfiguration")
                .forEachEntry((name, value) -> config.put(
                        name,
                        value.isArray()
                                ? value.valueStream().map(JsonNode::asText).collect(Collectors.joining(","))
                                : value.asText()));
        return kafka.path("partitions").asInt() + " " + config;
    }

    @Test
    void namesTheTypesThatTheCodeKnows() {
        Map<String, Set<String>> known = EventType.all().stream()
                .collect(Collectors.groupingBy(
                        EventType::topic, TreeMap::new, Collectors.mapping(EventType::type, Collectors.toSet())));
        known.forEach((topic, types) -> {
            Set<String> named = CONTRACT.channels()
                    .get(topic)
                    .path("messages")
                    .valueStream()
                    .map(message -> CONTRACT.resolved(message).path("name").asText())
                    .collect(Collectors.toSet());
            assertThat(named).as(topic).isEqualTo(types);
        });
    }

    @ParameterizedTest
    @MethodSource("everySent")
    void describesWhatWasEverSent(GoldenFile file) {
        assertThat(CONTRACT.violations(sent(file))).isEmpty();
    }

    private static SentRecord sent(GoldenFile file) {
        Map<String, String> headers = new HashMap<>();
        file.envelope().path("headers").forEachEntry((name, value) -> headers.put(name, value.asText()));
        return new SentRecord(
                file.envelope().path("topic").asText(),
                file.envelope().path("key").asText(),
                headers,
                file.data());
    }

    /** All that a record can write, also where the golden files have null. */
    @ParameterizedTest
    @MethodSource("records")
    void describesEveryPropertyThatCanBeWritten(Class<?> type) {
        TreeSet<String> written = new TreeSet<>();
        TreeSet<String> always = new TreeSet<>();
        Wire.mapper().getSerializationConfig().introspect(Wire.mapper().constructType(type)).findProperties().stream()
                .filter(BeanPropertyDefinition::couldSerialize)
                .forEach(property -> {
                    written.add(property.getName());
                    if (property.findInclusion().getValueInclusion() != JsonInclude.Include.NON_NULL) {
                        always.add(property.getName());
                    }
                });
        JsonNode schema = schema(type);
        TreeSet<String> described = new TreeSet<>();
        schema.path("properties").forEachEntry((name, value) -> described.add(name));
        described.remove("kind");

        assertThat(described).isEqualTo(written);
        assertThat(schema.path("required").valueStream().map(JsonNode::asText))
                .filteredOn(name -> !name.equals("kind"))
                .as("only what says so is left out when it is null")
                .containsExactlyInAnyOrderElementsOf(always);
    }

    @ParameterizedTest
    @MethodSource("enums")
    void namesEveryValueThatCanBeWritten(Class<?> type) {
        List<String> written = Arrays.stream(type.getEnumConstants())
                .filter(value -> !value.toString().equals("UNRECOGNISED"))
                .map(value -> Wire.mapper().valueToTree(value).asText())
                .toList();

        assertThat(schema(type).path("enum").valueStream().map(JsonNode::asText))
                .containsExactlyInAnyOrderElementsOf(written);
    }

    private static JsonNode schema(Class<?> type) {
        JsonNode schema = CONTRACT.document().path("components").path("schemas").path(type.getSimpleName());
        assertThat(schema.isObject()).as("schema of " + type.getSimpleName()).isTrue();
        return schema;
    }

    /** The check itself must be able to fail. */
    @Test
    void aRecordThatIsNotAsDescribedIsSeen() {
        GoldenFile file = GoldenFile.newest().get("reading");
        SentRecord good = sent(file);

        assertThat(violations(good, "\"row\"", "\"secret\": 1, \"row\"")).anyMatch(v -> v.contains("secret"));
        assertThat(violations(good, "\"preliminary\"", "\"PRELIMINARY\"")).anyMatch(v -> v.contains("status"));
        assertThat(violations(good, "\"rows\": 1,", "")).anyMatch(v -> v.contains("rows"));
        assertThat(violations(good, "\"2025-07-20T10:00:00+08:00\"", "1752976800"))
                .anyMatch(v -> v.contains("publishedAt"));
        assertThat(violations(good, "2025-07-20T10:00:00+08:00", "20 July")).anyMatch(v -> v.contains("publishedAt"));
        assertThat(CONTRACT.violations(new SentRecord(good.topic(), "gdp-growth", good.headers(), good.value())))
                .anyMatch(v -> v.contains("key"));
        assertThat(CONTRACT.violations(new SentRecord(good.topic(), good.key(), Map.of(), good.value())))
                .anyMatch(v -> v.contains("ce_id"));
        assertThat(CONTRACT.violations(new SentRecord("pacewatch.other", good.key(), good.headers(), good.value())))
                .isNotEmpty();
    }

    private static List<String> violations(SentRecord good, String part, String otherwise) {
        String changed = new String(good.value(), StandardCharsets.UTF_8).replace(part, otherwise);
        assertThat(changed).isNotEqualTo(new String(good.value(), StandardCharsets.UTF_8));
        return CONTRACT.violations(
                new SentRecord(good.topic(), good.key(), good.headers(), changed.getBytes(StandardCharsets.UTF_8)));
    }

    /** But for those that say by having no value that something is gone. */
    @Test
    void hasAGoldenFileForEveryMessage() {
        long messages = EventType.all().stream()
                .map(EventType::topic)
                .distinct()
                .flatMap(topic -> CONTRACT.payloads(topic).stream())
                .filter(payload -> !payload.path("type").asText().equals("null"))
                .count();

        assertThat(GoldenFile.newest()).hasSize((int) messages);
    }
}
