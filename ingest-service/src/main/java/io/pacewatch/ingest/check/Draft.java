package io.pacewatch.ingest.check;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that passed every check, before it is known under which submission it is published.
 *
 * @param publishedAt the bureau's time of publication, or the business time of acceptance
 * @param publishedAtGiven whether the bureau named it
 */
public record Draft(
        int row,
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
        boolean madeUp) {

    /** The reading that this becomes. */
    public Reading reading(String submission, int rows, String bureau, Instant acceptedAt) {
        return new Reading(
                indicator,
                region,
                period,
                value,
                status,
                publishedAt,
                publishedAtGiven,
                deleted,
                occurredOn,
                expectedOn,
                note,
                source,
                madeUp,
                submission,
                row,
                rows,
                bureau,
                acceptedAt);
    }
}
