package io.pacewatch.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A row of the seeded readings: who published what, when, where it was read, and whether it was made up. */
record DemoReading(
        String indicator,
        String region,
        String period,
        BigDecimal value,
        String unit,
        String status,
        OffsetDateTime publishedAt,
        String bureau,
        String source,
        String note,
        boolean madeUp) {

    DemoReading {
        if (indicator.isBlank() || region.isBlank() || period.isBlank() || bureau.isBlank()) {
            throw new IllegalArgumentException("a reading needs indicator, region, period and bureau");
        }
    }

    /** The series that it belongs to. */
    String series() {
        return indicator + "|" + region;
    }

    /** The reading as a bureau posts it. */
    ObjectNode asPost() {
        ObjectNode post = Wire.mapper()
                .createObjectNode()
                .put("indicator", indicator)
                .put("region", region)
                .put("period", period)
                .put("value", value)
                .put("publishedAt", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(publishedAt))
                .put("madeUp", madeUp);
        putIfGiven(post, "unit", unit);
        putIfGiven(post, "status", status);
        putIfGiven(post, "source", source);
        putIfGiven(post, "note", note);
        return post;
    }

    private static void putIfGiven(ObjectNode post, String name, String value) {
        if (value != null && !value.isBlank()) {
            post.put(name, value);
        }
    }
}
