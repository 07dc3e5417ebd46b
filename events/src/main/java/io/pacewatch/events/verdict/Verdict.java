package io.pacewatch.events.verdict;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a pace rule says of one goal for one period, with all the numbers that it rests on, so that anyone can work it
 * out again.
 *
 * @param status              where the goal stands
 * @param reason              why it cannot be judged ({@code no-baseline}) or was missed ({@code late-done}), else null
 * @param period              the period judged
 * @param asOf                the knowledge it rests on: publication of the newest reading used
 * @param actual              the figure, in the goal's unit; null if it was withdrawn
 * @param expected            the figure that pace asks for (growth: the goal itself), or null
 * @param gap                 actual less expected, in the unit; null without an expectation
 * @param gapAmount           the gap as money or units where last year's level is known, else null
 * @param progress            share of the goal done, 0 to above 1; for amounts that add up, stages and events, else null
 * @param requiredPace        growth: percent that the rest of the year needs; amounts: units a month; else null
 * @param requiredPaceToFloor the same to the tolerated floor of {@code about}, else null
 * @param profile             the due share that was used, or null where none is
 * @param preliminary         true if the figure is an estimate or preliminary
 * @param closing             true if this is the closing reading's verdict
 * @param awaiting            after the deadline: the closing figure that is not out yet, else null
 * @param late                a figure past its due day, else null
 * @param projection          where the year is likely to end; left out if nothing can be said, as before it was known
 * @param cites               the reading versions it rests on, the judged one first
 * @param goalVersion         version of the goal
 * @param ruleVersion         name and version of the rule, such as {@code growth/1}
 */
public record Verdict(
        Status status,
        @Nullable String reason,
        Period period,
        Instant asOf,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal gap,
        @Nullable Amount gapAmount,
        @Nullable BigDecimal progress,
        @Nullable BigDecimal requiredPace,
        @Nullable BigDecimal requiredPaceToFloor,
        @Nullable Profile profile,
        boolean preliminary,
        boolean closing,
        @Nullable PeriodDue awaiting,
        @Nullable PeriodDue late,
        @JsonInclude(Include.NON_NULL) @Nullable Projection projection,
        List<Cite> cites,
        int goalVersion,
        String ruleVersion) {

    /** An amount with the code of its unit. */
    public record Amount(BigDecimal value, String unit) {}

    /**
     * The due share that was used.
     *
     * @param name   which profile gave it
     * @param share  S(t) or w, 0 to 1
     * @param reason why not the one that the goal names ({@code no-levels}, {@code vintages-differ},
     *               {@code vintages-doubtful}), else null
     * @param year   the year whose levels gave it, or null
     */
    public record Profile(
            ProfileName name,
            BigDecimal share,
            @Nullable String reason,
            @Nullable Integer year) {}

    /**
     * Where the closing figure is likely to be; shown, and never what hides a warning.
     *
     * @param value       the projected closing figure, in the goal's unit
     * @param low         lower end of the 80 % interval
     * @param high        upper end of the 80 % interval
     * @param probability of meeting the goal, 0 to 1
     * @param basis       what it rests on: {@code history}, {@code short-history} (one or two past years, so the
     *                    interval is wide) or {@code this-year} (no past year at all); left out where nobody said
     * @param years       how many past years it rests on; left out where nobody said
     */
    public record Projection(
            BigDecimal value,
            BigDecimal low,
            BigDecimal high,
            BigDecimal probability,
            @JsonInclude(Include.NON_NULL) @Nullable String basis,
            @JsonInclude(Include.NON_NULL) @Nullable Integer years) {}

    /** A period and the day its figure is due. */
    public record PeriodDue(Period period, LocalDate dueBy) {}

    /**
     * One reading version that a verdict rests on.
     *
     * @param role       {@code actual}, {@code profile}, {@code baseline} or {@code against}
     * @param occurredOn for events: the day on which it happened; left out where none was reported
     * @param expectedOn for events: the day on which it is expected; left out where none was reported
     */
    public record Cite(
            String role,
            String indicator,
            String region,
            Period period,
            @Nullable BigDecimal value,
            ReadingStatus status,
            Instant publishedAt,
            String submission,
            int row,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate occurredOn,
            @JsonInclude(Include.NON_NULL) @Nullable LocalDate expectedOn) {

        /** Cites this version in this role. */
        public static Cite of(String role, Reading r) {
            return new Cite(
                    role,
                    r.indicator(),
                    r.region(),
                    r.period(),
                    r.value(),
                    r.status(),
                    r.publishedAt(),
                    r.submission(),
                    r.row(),
                    r.occurredOn(),
                    r.expectedOn());
        }
    }

    /** Status, period and rule are always known. */
    public Verdict {
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(ruleVersion, "ruleVersion");
        cites = cites == null ? List.of() : List.copyOf(cites);
    }
}
