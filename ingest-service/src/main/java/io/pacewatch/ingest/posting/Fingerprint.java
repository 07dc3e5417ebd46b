package io.pacewatch.ingest.posting;

import io.pacewatch.ingest.check.Draft;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * Sixteen bytes that tell one publication of a figure from another: equal where a row repeats another row, whatever its
 * note, and whatever the time that only stands in for one.
 */
record Fingerprint(long first, long second) {

    private static final char BETWEEN = '\0';

    static Fingerprint of(Draft d) {
        StringBuilder text = new StringBuilder();
        BigDecimal value = d.value();
        add(text, d.indicator());
        add(text, d.region());
        add(text, d.period());
        add(text, value == null ? null : value.stripTrailingZeros());
        add(text, d.status());
        add(text, d.publishedAtGiven() ? d.publishedAt() : null);
        add(text, d.deleted());
        add(text, d.occurredOn());
        add(text, d.expectedOn());
        ByteBuffer digest = ByteBuffer.wrap(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
        return new Fingerprint(digest.getLong(), digest.getLong());
    }

    private static void add(StringBuilder text, @Nullable Object part) {
        text.append(part).append(BETWEEN);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
