package io.pacewatch.kubernetes;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds a resource against the classes that Strimzi makes its definitions of. Strimzi's own reading keeps unknown
 * fields and turns unknown words into null, since an operator has to live with both; here they are slips.
 */
final class StrimziFaults {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);
    private static final Set<Class<?>> FRACTIONS = Set.of(double.class, Double.class, float.class, Float.class);
    private static final Set<Class<?>> TEXT_OR_NUMBER = Set.of(IntOrString.class, Quantity.class);

    private final List<String> faults = new ArrayList<>();

    private StrimziFaults() {}

    static List<String> of(JsonNode tree, Class<?> kind) {
        StrimziFaults found = new StrimziFaults();
        found.check("", tree, MAPPER.constructType(kind));
        return List.copyOf(found.faults);
    }

    private void check(String place, JsonNode node, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isEnum()) {
            List<String> words = Stream.of(raw.getEnumConstants())
                    .map(word -> MAPPER.convertValue(word, String.class))
                    .toList();
            expect(node.isTextual() && words.contains(node.asText()), place, node, "one of " + words);
        } else if (type.isMapLikeType()) {
            expect(node.isObject(), place, node, "an object");
            node.properties()
                    .forEach(entry -> check(place + "/" + entry.getKey(), entry.getValue(), type.getContentType()));
        } else if (type.isCollectionLikeType()) {
            expect(node.isArray(), place, node, "a list");
            for (int i = 0; i < node.size(); i++) {
                check(place + "/" + i, node.path(i), type.getContentType());
            }
        } else {
            single(place, node, type);
        }
    }

    private void single(String place, JsonNode node, JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == String.class) {
            expect(node.isTextual(), place, node, "a text");
        } else if (WHOLE.contains(raw)) {
            expect(node.isIntegralNumber(), place, node, "a whole number");
        } else if (FRACTIONS.contains(raw)) {
            expect(node.isNumber(), place, node, "a number");
        } else if (raw == boolean.class || raw == Boolean.class) {
            expect(node.isBoolean(), place, node, "true or false");
        } else if (TEXT_OR_NUMBER.contains(raw)) {
            expect(node.isTextual() || node.isNumber(), place, node, "a text or a number");
        } else if (raw != Object.class) {
            expect(node.isObject(), place, node, "an object");
            fields(place, node, type);
        }
    }

    private void fields(String place, JsonNode node, JavaType type) {
        Class<?> raw = type.getRawClass();
        JsonTypeInfo variants = raw.getAnnotation(JsonTypeInfo.class);
        if (variants != null) {
            String wanted = node.path(variants.property()).asText();
            Map<String, Class<?>> known = new HashMap<>();
            for (JsonSubTypes.Type each : raw.getAnnotation(JsonSubTypes.class).value()) {
                known.put(each.name(), each.value());
            }
            expect(known.containsKey(wanted), place, node, "a " + variants.property() + " of " + known.keySet());
            if (known.containsKey(wanted)) {
                fields(place, node, MAPPER.constructType(known.get(wanted)));
            }
            return;
        }
        Map<String, BeanPropertyDefinition> known = new HashMap<>();
        MAPPER.getSerializationConfig()
                .introspect(type)
                .findProperties()
                .forEach(property -> known.put(property.getName(), property));
        known.values().stream()
                .filter(BeanPropertyDefinition::isRequired)
                .map(BeanPropertyDefinition::getName)
                .filter(name -> !node.has(name))
                .forEach(name -> faults.add(place + "/" + name + " is missing"));
        node.properties()
                .forEach(entry -> field(place + "/" + entry.getKey(), entry.getValue(), known.get(entry.getKey())));
    }

    private void field(String place, JsonNode node, BeanPropertyDefinition property) {
        // What is deprecated in these classes is what the first version of the API that is not a beta has left out.
        if (property == null || property.getAccessor().hasAnnotation(Deprecated.class)) {
            faults.add(place + " is no field");
        } else {
            check(place, node, property.getPrimaryType());
        }
    }

    private void expect(boolean holds, String place, JsonNode found, String expected) {
        if (!holds) {
            faults.add(place + " is " + found + ", not " + expected);
        }
    }
}
