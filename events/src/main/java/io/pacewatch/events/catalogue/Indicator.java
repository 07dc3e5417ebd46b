package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is measured, and what a reading of it must look like.
 *
 * @param id            its id; names carry the measure ({@code gdp} is the level, {@code gdp-growth} its growth)
 * @param name          its name
 * @param unit          the unit of its values
 * @param measure       what kind of number it is
 * @param frequency     how often it is published
 * @param resolution    the smallest step that is printed, such as 0.1
 * @param release       when a figure is due
 * @param reports       who sends it, {@code bureau:ID} or {@code department:ID}
 * @param defaultStatus the status of a reading that names none
 * @param description   the scope of the figure (口径), or null
 * @param signed        true where its amounts may be below zero, as balances may; null where not
 * @param visibility    who may see its figures; left out for everybody
 */
public record Indicator(
        String id,
        LocalName name,
        Unit unit,
        Measure measure,
        Frequency frequency,
        BigDecimal resolution,
        ReleaseRule release,
        String reports,
        ReadingStatus defaultStatus,
        @Nullable LocalName description,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean signed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Visibility visibility)
        implements CatalogueRecord {

    /** All but the description must be there; the resolution is a positive step. */
    public Indicator {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(frequency, "frequency");
        Objects.requireNonNull(release, "release");
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(defaultStatus, "defaultStatus");
        if (Objects.requireNonNull(resolution, "resolution").signum() <= 0) {
            throw new IllegalArgumentException("resolution must be above 0, not " + resolution);
        }
    }

    /** An indicator whose amounts are never below zero, and whose figures everybody may see. */
    public Indicator(
            String id,
            LocalName name,
            Unit unit,
            Measure measure,
            Frequency frequency,
            BigDecimal resolution,
            ReleaseRule release,
            String reports,
            ReadingStatus defaultStatus,
            @Nullable LocalName description) {
        this(id, name, unit, measure, frequency, resolution, release, reports, defaultStatus, description, null, null);
    }

    /** Whether a figure may be below zero: growth always may, an amount only where it is signed. */
    public boolean mayBeNegative() {
        return measure.transformation() != Transformation.LEVEL || Boolean.TRUE.equals(signed);
    }

    /** Whether its figures are shown only to callers with a token. */
    public boolean internal() {
        return visibility != null && visibility != Visibility.PUBLIC;
    }

    @Override
    public String key() {
        return "indicator/" + id;
    }

    /** The value rounded half up to the printed step, as every comparison does. */
    public BigDecimal round(BigDecimal value) {
        return value.divide(resolution, 0, RoundingMode.HALF_UP).multiply(resolution);
    }

    /** The business day on which a figure for this period is due. */
    public LocalDate dueDay(Period period) {
        return release.dueDay(period, measure.accumulation());
    }

    /** The period that is published after this one. */
    public Period after(Period period) {
        return frequency.after(period, measure.accumulation());
    }
}
