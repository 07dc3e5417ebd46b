package io.pacewatch.events.period;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The stretch of time that a reading is about, in one normal form, so that 上半年, {@code 2025-H1} and {@code 2025-Q2}
 * of a year-to-date figure are the same period and not three strings.
 *
 * <p>Year-to-date and point figures are always {@link Span#MONTH}, named by their end month; a figure for one period
 * alone keeps its span. The text form is {@code 2025-M06}, {@code 2025-Q2}, {@code 2025-S1}, {@code 2025} or
 * {@code 2025-06-15}.
 *
 * @param span how long the period is
 * @param end  its last day
 */
public record Period(Span span, LocalDate end) implements Comparable<Period> {

    /** How long a period is; for year-to-date figures {@link #MONTH} says only in which month they end. */
    public enum Span {
        DAY(0),
        MONTH(1),
        QUARTER(3),
        HALF(6),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }
    }

    /** The first year that a reading can be about or dated; anything outside is a slip of the keyboard. */
    public static final int FIRST_YEAR = 1949;

    /** The last of them. */
    public static final int LAST_YEAR = 2199;

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:([MQS])(\\d{1,2})|(\\d{2})-(\\d{2})))?");

    /** Checks that the end is the last day of such a span. */
    public Period {
        Objects.requireNonNull(span, "span");
        Objects.requireNonNull(end, "end");
        if (end.getYear() < FIRST_YEAR || end.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("no such year: " + end.getYear());
        }
        boolean whole = span == Span.DAY
                || end.equals(YearMonth.from(end).atEndOfMonth()) && end.getMonthValue() % span.months == 0;
        if (!whole) {
            throw new IllegalArgumentException("no " + span + " ends on " + end);
        }
    }

    /** The period that ends with this month. */
    public static Period month(int year, int month) {
        return new Period(Span.MONTH, YearMonth.of(year, month).atEndOfMonth());
    }

    /** The normal form of a text written by {@link #toString()}; other notations are {@link PeriodNotation}'s. */
    @JsonCreator
    public static Period parse(String text) {
        Matcher m = TEXT.matcher(text);
        if (!m.matches()) {
            throw new IllegalArgumentException("not a period: " + text);
        }
        int year = Integer.parseInt(m.group(1));
        try {
            if (m.group(4) != null) {
                return new Period(Span.DAY, LocalDate.parse(text));
            }
            if (m.group(2) == null) {
                return new Period(Span.YEAR, LocalDate.of(year, 12, 31));
            }
            Span span = ofLetter(m.group(2));
            int month = Integer.parseInt(m.group(3)) * span.months;
            return new Period(span, YearMonth.of(year, month).atEndOfMonth());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a period: " + text, e);
        }
    }

    private static Span ofLetter(String letter) {
        return switch (letter) {
            case "M" -> Span.MONTH;
            case "Q" -> Span.QUARTER;
            default -> Span.HALF;
        };
    }

    /** The calendar year it belongs to. */
    public int year() {
        return end.getYear();
    }

    /** Its end month, 1 to 12. */
    public int month() {
        return end.getMonthValue();
    }

    /** The same period {@code years} later (earlier if negative). */
    public Period plusYears(int years) {
        return plusMonths(12 * years);
    }

    /** The period of the same span that ends {@code months} later. */
    public Period plusMonths(int months) {
        LocalDate moved = end.plusMonths(months);
        return new Period(span, span == Span.DAY ? moved : YearMonth.from(moved).atEndOfMonth());
    }

    /** Whole days from this period's end to {@code day}; negative if the day is earlier. */
    public long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(end, day);
    }

    @Override
    public int compareTo(Period other) {
        int byEnd = end.compareTo(other.end);
        return byEnd != 0 ? byEnd : span.compareTo(other.span);
    }

    @JsonValue
    @Override
    public String toString() {
        return switch (span) {
            case DAY -> end.toString();
            case MONTH -> "%d-M%02d".formatted(year(), month());
            case QUARTER -> "%d-Q%d".formatted(year(), month() / 3);
            case HALF -> "%d-S%d".formatted(year(), month() / 6);
            case YEAR -> "%d".formatted(year());
        };
    }
}
