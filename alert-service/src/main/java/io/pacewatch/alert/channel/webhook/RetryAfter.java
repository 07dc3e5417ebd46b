package io.pacewatch.alert.channel.webhook;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the header of that name (RFC 9110, 10.2.3), which counts seconds or names a date. */
final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** Some thirty years, longer than any plan waits: who asks for more is not called sooner than who asks for this. */
    private static final BigInteger MOST = BigInteger.valueOf(999_999_999);

    private RetryAfter() {}

    /**
     * The time that it names; empty where it is missing or neither. So it is where the time is not to come: who asks for
     * none is called as after any failure, less and less often, and not for days at the shortest wait.
     */
    static Optional<Instant> read(@Nullable String header, Instant now) {
        return named(header == null ? "" : header.strip(), now).filter(now::isBefore);
    }

    private static Optional<Instant> named(String text, Instant now) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(now.plusSeconds(new BigInteger(text).min(MOST).longValueExact()));
        }
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException neither) {
            return Optional.empty();
        }
    }
}
