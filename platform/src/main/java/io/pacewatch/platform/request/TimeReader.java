package io.pacewatch.platform.request;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.wire.Wire;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads days and times within the years that statistics and databases know, and says why where it cannot. */
public final class TimeReader {

    private static final Pattern DAY = Pattern.compile("[+-]?\\d{4,}-\\d{2}-\\d{2}");
    private static final Pattern NO_COLON = Pattern.compile(".*T.*[+-]\\d{4}");
    private static final Pattern NO_OFFSET = Pattern.compile("[^T]*T[\\d:.,]+");

    /** What a text was read as. */
    public sealed interface Outcome<T> {

        /** The time. */
        default Optional<T> time() {
            return this instanceof Read<T>(T read) ? Optional.of(read) : Optional.empty();
        }
    }

    /** The text is this time. */
    public record Read<T>(T value) implements Outcome<T> {}

    /** The text is none. */
    public record Unreadable<T>(LocalName expected) implements Outcome<T> {}

    /** Which moment a day without a time means, in Shanghai. */
    public enum DayMeans {
        ITS_START,
        ITS_END
    }

    private TimeReader() {}

    /** A day: {@code 2025-06-30}. */
    public static Outcome<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return within(day) ? new Read<>(day) : unreadable(years());
        } catch (DateTimeException e) {
            return unreadable(
                    DAY.matcher(text).matches()
                            ? new LocalName("日历中有的日期，例如 2025-06-30", "a day that the calendar has, such as 2025-06-30")
                            : new LocalName("日期，例如 2025-06-30", "a day, such as 2025-06-30"));
        }
    }

    /** A time with its offset, or a day. */
    public static Outcome<Instant> instant(String text, DayMeans meaning) {
        if (DAY.matcher(text).matches()) {
            return switch (day(text)) {
                case Read<LocalDate>(LocalDate day) -> new Read<>(moment(day, meaning));
                case Unreadable<LocalDate>(LocalName expected) -> unreadable(expected);
            };
        }
        try {
            Instant read = OffsetDateTime.parse(text).toInstant();
            return within(LocalDate.ofInstant(read, Wire.ZONE)) ? new Read<>(read) : unreadable(years());
        } catch (DateTimeException e) {
            return unreadable(expected(text));
        }
    }

    /**
     * The time of a request's parameter, if it has one; a day means its end.
     *
     * @throws io.pacewatch.platform.problem.ProblemException 400 if it cannot be read
     */
    public static Optional<Instant> parameter(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        // A plus sign that was not escaped arrives as a space.
        return switch (instant(text.strip().replace(' ', '+'), DayMeans.ITS_END)) {
            case Read<Instant>(Instant read) -> Optional.of(read);
            case Unreadable<Instant>(LocalName expected) ->
                throw TextCheck.refused(name + " 应为" + expected.zh(), name + " must be " + expected.en());
        };
    }

    private static Instant moment(LocalDate day, DayMeans meaning) {
        return switch (meaning) {
            case ITS_START -> day.atStartOfDay(Wire.ZONE).toInstant();
            case ITS_END -> day.atTime(LocalTime.MAX).atZone(Wire.ZONE).toInstant();
        };
    }

    private static LocalName expected(String text) {
        if (NO_COLON.matcher(text).matches()) {
            return new LocalName("时区带冒号的时间：+08:00", "a time whose offset has a colon: +08:00");
        }
        if (NO_OFFSET.matcher(text).matches()) {
            return new LocalName("带时区的时间：末尾加 +08:00", "a time with its offset: add +08:00");
        }
        return new LocalName(
                "日期（2025-07-20）或带时区的时间（2025-07-20T10:00:00+08:00）",
                "a day (2025-07-20) or a time with its offset (2025-07-20T10:00:00+08:00)");
    }

    private static LocalName years() {
        return new LocalName(
                "%d 年至 %d 年之间的时间".formatted(Wire.FIRST_YEAR, Wire.LAST_YEAR),
                "a time within the years %d to %d".formatted(Wire.FIRST_YEAR, Wire.LAST_YEAR));
    }

    private static boolean within(LocalDate day) {
        return day.getYear() >= Wire.FIRST_YEAR && day.getYear() <= Wire.LAST_YEAR;
    }

    private static <T> Outcome<T> unreadable(LocalName expected) {
        return new Unreadable<>(expected);
    }
}
