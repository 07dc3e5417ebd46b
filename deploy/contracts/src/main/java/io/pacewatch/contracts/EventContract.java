package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The AsyncAPI document, and whether records are as it says. */
public final class EventContract {

    private static final String PLACE = "META-INF/asyncapi.yaml";
    private static final String JSON = "application/json";
    private static final String ALSO_JSON = "+json";

    private final JsonNode document;
    private final Schemas schemas;

    private EventContract(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    /** The document of this class path. */
    public static EventContract load() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return new EventContract(Documents.read(loader.getResource(PLACE)));
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** The channels that are topics, by their names. */
    public Map<String, JsonNode> channels() {
        Map<String, JsonNode> channels = new TreeMap<>();
        document.path("channels").forEach(channel -> {
            if (channel.path("bindings").has("kafka")) {
                channels.put(channel.path("address").asText(), channel);
            }
        });
        return channels;
    }

    /** The payload schemas of a topic's messages, references resolved. */
    public List<JsonNode> payloads(String topic) {
        return messages(topic)
                .map(message -> Documents.resolved(document, message.path("payload")))
                .toList();
    }

    /** The node, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return Documents.resolved(document, node);
    }

    /** What is wrong with a record, by the message of its topic that it comes closest to; empty if nothing is. */
    public List<String> violations(SentRecord sent) {
        return messages(sent.topic())
                .map(message -> violations(message, sent))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of("no channel describes the topic"))
                .stream()
                .map(violation -> sent.topic() + " " + sent.key() + " " + violation)
                .toList();
    }

    /**
     * What is wrong with a request to a webhook; empty if nothing is.
     *
     * @param channel the webhook's name in the document: its address is its receiver's affair
     * @param headers by name in lower case
     */
    public List<String> violations(String channel, Map<String, String> headers, byte[] body) {
        JsonNode messages = document.path("channels").path(channel).path("messages");
        return messages.valueStream()
                .map(message -> violations(Documents.resolved(document, message), headers, body))
                .min(Comparator.comparingInt(List::size))
                .orElseGet(() -> List.of("no channel is called " + channel));
    }

    private Stream<JsonNode> messages(String topic) {
        return Optional.ofNullable(channels().get(topic)).stream()
                .flatMap(channel -> channel.path("messages").valueStream())
                .map(message -> Documents.resolved(document, message));
    }

    private List<String> violations(JsonNode message, SentRecord sent) {
        List<String> violations = new ArrayList<>();
        JsonNode keySchema = message.path("bindings").path("kafka").path("key");
        schemas.violations(keySchema, JsonNodeFactory.instance.textNode(String.valueOf(sent.key())))
                .forEach(v -> violations.add("key " + v));
        violations.addAll(violations(message, sent.headers(), sent.value()));
        return violations;
    }

    private List<String> violations(JsonNode message, Map<String, String> headers, byte[] value) {
        List<String> violations = new ArrayList<>();
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        headers.forEach(all::put);
        schemas.violations(message.path("headers"), all).forEach(v -> violations.add("header " + v));
        String type = message.path("contentType").asText(JSON);
        if (type.equals(JSON) || type.endsWith(ALSO_JSON)) {
            payload(message.path("payload"), value).forEach(v -> violations.add("payload " + v));
        }
        return violations;
    }

    private List<String> payload(JsonNode schema, byte[] value) {
        if (value == null) {
            return schemas.violations(schema, JsonNodeFactory.instance.nullNode());
        }
        try {
            return schemas.violations(schema, Documents.json(value));
        } catch (IOException e) {
            return List.of("is no JSON: " + new String(value, StandardCharsets.UTF_8));
        }
    }
}
