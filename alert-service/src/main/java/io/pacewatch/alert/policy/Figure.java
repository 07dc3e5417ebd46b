package io.pacewatch.alert.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a message said of a goal, kept so that a later correction can name the old figure beside the new one.
 *
 * @param period        the period it was about
 * @param value         the figure in the goal's unit, or null if it had been withdrawn; for a goal on a change, the change
 * @param level         the published figure that the change was of; left out where the figure itself was judged
 * @param readingStatus how settled it was, or null without a figure
 * @param status        how it was judged
 * @param reason        the verdict's, or null; left out where nobody said
 */
public record Figure(
        Period period,
        @Nullable BigDecimal value,
        @JsonInclude(Include.NON_NULL) @Nullable BigDecimal level,
        @Nullable ReadingStatus readingStatus,
        Status status,
        @JsonInclude(Include.NON_NULL) @Nullable String reason) {

    /** Period and status are always known. */
    public Figure {
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(status, "status");
    }

    /** What this event says. */
    public static Figure of(VerdictEvent event) {
        ReadingStatus settled = event.reading() == null ? null : event.reading().status();
        return new Figure(
                event.verdict().period(),
                event.verdict().actual(),
                ChangeWords.level(event.goal(), event.verdict()).orElse(null),
                settled,
                event.verdict().status(),
                event.verdict().reason());
    }

    /** Whether it counted as missed because nothing was reported; a value is then that of an earlier report. */
    public boolean unreported() {
        return "unreported".equals(reason);
    }

    /** Whether a reader would find the same figure with the same judgement; how settled it is does not count. */
    public boolean saysTheSameAs(Figure other) {
        boolean sameValue =
                value == null ? other.value == null : other.value != null && value.compareTo(other.value) == 0;
        return sameValue && status == other.status && period.equals(other.period) && unreported() == other.unreported();
    }
}
