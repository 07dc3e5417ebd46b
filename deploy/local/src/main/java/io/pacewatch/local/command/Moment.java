package io.pacewatch.local.command;

import io.pacewatch.events.wire.Wire;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Period;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads points in time as people type them; without an offset they are Shanghai's. */
final class Moment {
    private Moment() {}

    /** Reads {@code 2025-07-20T10:00:00+08:00}, {@code 2025-07-20T10:00} or {@code 2025-07-20} (its start). */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                if (text.length() == "2025-07-20".length()) {
                    return LocalDate.parse(text).atStartOfDay(Wire.ZONE).toInstant();
                }
                boolean zoned = text.endsWith("Z") || text.matches(".*T.*[+-]\\d\\d:?\\d\\d");
                return zoned
                        ? OffsetDateTime.parse(text).toInstant()
                        : LocalDateTime.parse(text).atZone(Wire.ZONE).toInstant();
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException(
                        "'" + text + "' is no point in time; write one like 2025-07-20T10:00:00+08:00");
            }
        }
    }

    /** Reads {@code PT60S} or, shorter, {@code 60s}, {@code 5m}, {@code 2h}. */
    static final class DurationConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            try {
                Duration read = Duration.parse(text.matches("\\d+[smhSMH]") ? "PT" + text : text);
                if (read.isNegative()) {
                    throw new TypeConversionException("'" + text + "' is negative");
                }
                return read;
            } catch (DateTimeException unreadable) {
                throw new TypeConversionException("'" + text + "' is no duration; write one like 60s or PT1M");
            }
        }
    }

    /** When something ends: a point in time, a last day ({@code 2026-12-31}), or a length from now ({@code P30D}). */
    static Instant end(String text, Instant now) {
        try {
            if (text.startsWith("PT")) {
                return now.plus(Duration.parse(text));
            }
            if (text.startsWith("P")) {
                return now.atZone(Wire.ZONE).plus(Period.parse(text)).toInstant();
            }
            if (text.length() == "2026-12-31".length()) {
                return LocalDate.parse(text).plusDays(1).atStartOfDay(Wire.ZONE).toInstant();
            }
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw new WrongUseException(
                    "'" + text + "' is no end; write one like 2026-12-31, 2026-12-31T18:00:00+08:00 or P30D");
        }
    }
}
