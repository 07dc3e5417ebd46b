package io.pacewatch.events.reading;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pacewatch.events.period.Period;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One publication of one figure, as ingest accepted it; never changed afterwards. It carries all that orders the
 * versions of a figure, so that the order of arrival never matters.
 *
 * @param indicator        id of the indicator
 * @param region           code of the region
 * @param period           the period it is about
 * @param value            the figure in the indicator's unit; null exactly if {@code deleted}
 * @param status           how settled it is
 * @param publishedAt      when the bureau published it
 * @param publishedAtGiven false if the bureau named no time and the time of acceptance stands in for it
 * @param deleted          true if this version withdraws the figure
 * @param occurredOn       for events: the day on which it happened, or null
 * @param expectedOn       for events: the day on which it is expected, or null
 * @param note             the bureau's remark, or null
 * @param source           where the figure was read, if not from the bureau itself, or null
 * @param madeUp           true for figures invented for a demonstration
 * @param submission       id of the request that brought it
 * @param row              its 1-based row in that request
 * @param rows             how many rows of that request were accepted
 * @param bureau           id of the bureau whose token posted it
 * @param acceptedAt       machine time at which ingest accepted it
 */
public record Reading(
        String indicator,
        String region,
        Period period,
        @Nullable BigDecimal value,
        ReadingStatus status,
        Instant publishedAt,
        boolean publishedAtGiven,
        boolean deleted,
        @Nullable LocalDate occurredOn,
        @Nullable LocalDate expectedOn,
        @Nullable String note,
        @Nullable String source,
        boolean madeUp,
        String submission,
        int row,
        int rows,
        String bureau,
        Instant acceptedAt) {

    /**
     * Versions of one figure from oldest to newest: by publication, then how settled, then acceptance, then place in
     * the request. The greatest is the current one.
     */
    public static final Comparator<Reading> VERSION_ORDER = Comparator.comparing(Reading::publishedAt)
            .thenComparing(Reading::status)
            .thenComparing(Reading::acceptedAt)
            .thenComparing(Reading::submission)
            .thenComparingInt(Reading::row);

    /** All but the optional parts must be there, and a value unless it is a deletion. */
    public Reading {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(publishedAt, "publishedAt");
        Objects.requireNonNull(submission, "submission");
        Objects.requireNonNull(bureau, "bureau");
        Objects.requireNonNull(acceptedAt, "acceptedAt");
        if (deleted != (value == null)) {
            throw new IllegalArgumentException("a reading has a value, a deletion has none");
        }
        if (row < 1 || rows < 1) {
            throw new IllegalArgumentException("row and rows count from 1");
        }
    }

    /**
     * The figure.
     *
     * @throws NullPointerException for a deletion, which has none
     */
    @JsonIgnore
    public BigDecimal figure() {
        return Objects.requireNonNull(value, "a deletion has no figure");
    }

    /** The series it belongs to. */
    @JsonIgnore
    public SeriesKey series() {
        return new SeriesKey(indicator, region);
    }

    /** Its event id, {@code submission/row}. */
    @JsonIgnore
    public String eventId() {
        return submission + "/" + row;
    }

    /**
     * What makes two publications one and the same: its identity, as text. The days of an event belong to it, since a
     * report that adds one says more than the report without.
     */
    @JsonIgnore
    public String identity() {
        String number = value == null ? "" : value.stripTrailingZeros().toPlainString();
        return String.join(
                "|",
                indicator,
                region,
                period.toString(),
                publishedAt.toString(),
                status.name(),
                number,
                String.valueOf(deleted),
                String.valueOf(occurredOn),
                String.valueOf(expectedOn));
    }

    /** Whether both cannot be true: another value, or another day where both name one. */
    public boolean contradicts(Reading other) {
        return !sameValueAs(other) || differ(occurredOn, other.occurredOn) || differ(expectedOn, other.expectedOn);
    }

    private static boolean differ(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Whether the other says the same about the figure: value (or deletion), status, and the days of an event. */
    public boolean saysTheSameAs(Reading other) {
        return sameValueAs(other)
                && status == other.status
                && Objects.equals(occurredOn, other.occurredOn)
                && Objects.equals(expectedOn, other.expectedOn);
    }

    private boolean sameValueAs(Reading other) {
        return value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0;
    }
}
