package io.pacewatch.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.pacewatch.events.wire.Decoding.Decoded;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A value that only a newer release knows is kept as a case of its own, wherever in an event it stands. */
class TravellingEnumsTest {

    private static final String NEWER = "known-to-a-newer-release";

    /** Every enumeration that is part of an event, however deep. */
    static Stream<Class<?>> enums() {
        return travelling().stream().filter(Class::isEnum);
    }

    static Set<Class<?>> travelling() {
        Set<Class<?>> found = new LinkedHashSet<>();
        EventType.all().forEach(type -> collect(type.javaType(), found));
        return found;
    }

    private static void collect(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> collect(argument, found));
        } else if (type instanceof Class<?> c && c.getName().startsWith("io.pacewatch.") && found.add(c)) {
            if (c.isSealed()) {
                Arrays.stream(c.getPermittedSubclasses()).forEach(each -> collect(each, found));
            } else if (c.isRecord() && !isOneText(c)) {
                Arrays.stream(c.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .forEach(each -> collect(each, found));
            }
        }
    }

    /** A period or a measure is written as one text. */
    static boolean isOneText(Class<?> type) {
        return Wire.mapper()
                        .getSerializationConfig()
                        .introspect(Wire.mapper().constructType(type))
                        .findJsonValueAccessor()
                != null;
    }

    @ParameterizedTest
    @MethodSource("enums")
    void hasACaseForValuesOfANewerRelease(Class<?> type) throws IOException, NoSuchFieldException {
        Object unknown = Arrays.stream(type.getEnumConstants())
                .filter(value -> value.toString().equals("UNRECOGNISED"))
                .findFirst()
                .orElseThrow();

        assertThat(type.getField("UNRECOGNISED").isAnnotationPresent(JsonEnumDefaultValue.class))
                .isTrue();
        assertThat(Wire.mapper().readValue('"' + NEWER + '"', type)).isEqualTo(unknown);
    }

    /** Every place in a golden file that holds one of an enumeration's values. */
    static Stream<Arguments> places() {
        return GoldenFile.newest().values().stream()
                .flatMap(file -> leaves(file.json(), new ArrayList<>())
                        .filter(path -> isEnumerated(file, path))
                        .map(path -> Arguments.of(file, path)));
    }

    private static Stream<List<Object>> leaves(JsonNode node, List<Object> path) {
        Stream.Builder<Stream<List<Object>>> below = Stream.builder();
        if (node instanceof ObjectNode object) {
            object.forEachEntry((name, value) -> below.add(leaves(value, with(path, name))));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                below.add(leaves(array.get(i), with(path, i)));
            }
        } else {
            below.add(Stream.of(path));
        }
        return below.build().flatMap(each -> each);
    }

    private static List<Object> with(List<Object> path, Object step) {
        List<Object> longer = new ArrayList<>(path);
        longer.add(step);
        return longer;
    }

    private static boolean isEnumerated(GoldenFile file, List<Object> path) {
        Class<?> type = Specimens.all().get(file.name()).value().getClass();
        for (Object step : path) {
            Type next = step instanceof String name ? component(type, name) : type;
            type = next == null ? null : raw(next);
            if (type == null) {
                return false;
            }
        }
        return type.isEnum() || type.getSimpleName().equals("Measure");
    }

    /** The component of this name in JSON; of a list its elements' type. */
    private static Type component(Class<?> type, String name) {
        String inJava = name.equals("class") ? "goalClass" : name;
        return !type.isRecord()
                ? null
                : Arrays.stream(type.getRecordComponents())
                        .filter(c -> c.getName().equals(inJava))
                        .map(RecordComponent::getGenericType)
                        .findFirst()
                        .orElse(null);
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType generic
                ? raw(generic.getActualTypeArguments()[0])
                : type instanceof Class<?> c ? c : null;
    }

    @Test
    void areInEveryEvent() {
        assertThat(places().map(place -> ((GoldenFile) place.get()[0]).name()))
                .contains("reading", "verdict", "goal", "catalogue-indicator");
        assertThat(enums().count()).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("places")
    void doNotPoisonTheirEvent(GoldenFile file, List<Object> path) throws IOException {
        JsonNode newer = file.json();
        JsonNode parent = newer;
        for (Object step : path.subList(0, path.size() - 1)) {
            parent = step instanceof String name ? parent.get(name) : parent.get((Integer) step);
        }
        ((ObjectNode) parent).set((String) path.getLast(), TextNode.valueOf(NEWER));

        Decoding<?> decoded = Decoding.of(file.type(), Wire.mapper().writeValueAsBytes(newer));

        assertThat(decoded)
                .isInstanceOfSatisfying(
                        Decoded.class, d -> assertThat(d.event().toString()).containsIgnoringCase("unrecognised"));
    }
}
