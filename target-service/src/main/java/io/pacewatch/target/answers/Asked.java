package io.pacewatch.target.answers;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads request parameters; one that cannot be read ends the request with 400 and says which and why. */
final class Asked {
    static final int MOST = 500;
    private static final int DEFAULT = 100;

    private Asked() {}

    static int limit(@Nullable Integer limit) {
        if (limit == null) {
            return DEFAULT;
        }
        if (limit < 1 || limit > MOST) {
            throw refused("limit 应为 1 至 " + MOST, "limit must be 1 to " + MOST);
        }
        return limit;
    }

    /** A time with its offset, or a day, which means its end in local time. */
    static Optional<Instant> asOf(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            // A plus sign that was not escaped arrives as a space.
            return Optional.of(
                    text.length() <= "2025-07-20".length()
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(Wire.ZONE)
                                    .toInstant()
                                    .minusNanos(1)
                            : OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
        } catch (DateTimeException e) {
            throw refused(
                    "asOf 应为日期（2025-07-20）或带时区的时间（2025-07-20T10:00:00+08:00）",
                    "asOf must be a day (2025-07-20) or a time with its offset (2025-07-20T10:00:00+08:00)");
        }
    }

    static @Nullable String status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Status.values())
                .map(Status::name)
                .filter(text.toUpperCase(Locale.ROOT)::equals)
                .findFirst()
                .orElseThrow(() -> refused("没有状态 " + text, "There is no status " + text));
    }

    static String cursor(String position) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(position.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String position(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw refused("cursor 不是本列表给出的", "cursor is none that this list gave");
        }
    }

    static long sequenceBelow(@Nullable String cursor) {
        String position = position(cursor);
        try {
            return position == null ? Long.MAX_VALUE : Long.parseLong(position);
        } catch (NumberFormatException e) {
            throw refused("cursor 不是本列表给出的", "cursor is none that this list gave");
        }
    }

    static ProblemException refused(String zh, String en) {
        return new ProblemException(Problem.of(400, "parameter.invalid").because(zh, en));
    }

    static ProblemException notFound(String zh, String en) {
        return new ProblemException(Problem.of(404, "not-found").because(zh, en));
    }
}
