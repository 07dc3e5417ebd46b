package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Objects;

/**
 * What kind of number an indicator is; written {@code ytd-yoy}, {@code point-level} and so on.
 *
 * @param accumulation   over what it adds up
 * @param transformation the amount or its growth
 */
public record Measure(Accumulation accumulation, Transformation transformation) {

    /** Both are needed. */
    public Measure {
        Objects.requireNonNull(accumulation, "accumulation");
        Objects.requireNonNull(transformation, "transformation");
    }

    /** Reads the text form; an unknown part becomes the unrecognised case. */
    @JsonCreator
    public static Measure parse(String text) {
        String[] parts = text.split("-", 2);
        return new Measure(
                find(Accumulation.values(), parts[0], Accumulation.UNRECOGNISED),
                find(Transformation.values(), parts.length > 1 ? parts[1] : "", Transformation.UNRECOGNISED));
    }

    private static <E extends Enum<E>> E find(E[] values, String name, E otherwise) {
        for (E value : values) {
            if (value.name().equalsIgnoreCase(name)) {
                return value;
            }
        }
        return otherwise;
    }

    @JsonValue
    @Override
    public String toString() {
        return (accumulation + "-" + transformation).toLowerCase(Locale.ROOT);
    }
}
