package io.pacewatch.alert.api;

import io.pacewatch.alert.answer.TypedValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as it is posted; what it needs is checked where plans are taken. */
record PlanRequest(
        @Nullable String cause,
        @Nullable String taken,
        @Nullable String next,
        @Nullable String responsible,
        @Nullable String catchUpBy,
        @Nullable String cityHelp,
        @Nullable Boolean extension) {

    /** The fields, as a form would send them. */
    Map<String, TypedValue> fields() {
        Map<String, TypedValue> fields = new LinkedHashMap<>();
        put(fields, "cause", cause);
        put(fields, "taken", taken);
        put(fields, "next", next);
        put(fields, "responsible", responsible);
        put(fields, "catchUpBy", catchUpBy);
        put(fields, "cityHelp", cityHelp);
        put(fields, "extension", Boolean.TRUE.equals(extension) ? "yes" : null);
        return fields;
    }

    private static void put(Map<String, TypedValue> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, TypedValue.of(text));
        }
    }
}
