package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.time.Instant;

/** A reading that will be posted: what it says, and whether the department must get a mail because of it. */
record PlannedReading(String region, BigDecimal value, Instant publishedAt, boolean mails) {
    private static final String PERIOD = "2025-M06";

    byte[] body() {
        ObjectNode reading = Wire.mapper()
                .createObjectNode()
                .put("indicator", BenchCatalogue.INDICATOR)
                .put("region", region)
                .put("period", PERIOD)
                .put("value", value)
                .put("publishedAt", publishedAt.toString())
                .put("madeUp", true);
        return Wire.bytes(reading);
    }
}
