package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.SeriesKey;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One number or event that a government promised for a year, with what is needed to judge it; the same form in the
 * API, on the topic and in the seeds.
 *
 * @param id            its id
 * @param indicator     id of the indicator that it is judged by
 * @param region        code of the region that it is set for
 * @param year          the year that it is set for
 * @param name          its name
 * @param section       "headline" or the report's subsection, {@code 1} to {@code 7}
 * @param wording       the official wording, literally
 * @param comparator    how the wording compares
 * @param value         the number in {@code unit}; null for goals without one
 * @param unit          the number's unit
 * @param tolerance     for {@code about}: how far below still counts, in the unit; else null
 * @param deadline      the day by which it must be reached
 * @param firmness      promised or striven for
 * @param goalClass     how prominent it is ({@code class} in JSON)
 * @param rule          the pace rule that judges it
 * @param profile       where the due share comes from
 * @param profileReason why that profile fits, or null
 * @param holds         when it counts as reached
 * @param parameters    what the rule needs besides
 * @param baseline      where it starts from, or null
 * @param stages        its own plan, in order of date; empty if it has none
 * @param lead          id of the department that answers for it
 * @param helpers       ids of the departments that help
 * @param leader        the post that supervises it, or null
 * @param parent        id of the goal of the parent region that it belongs to, or null
 * @param version       grows by one with every change, from 1
 */
public record Goal(
        String id,
        String indicator,
        String region,
        int year,
        LocalName name,
        String section,
        String wording,
        Comparator comparator,
        @Nullable BigDecimal value,
        Unit unit,
        @Nullable BigDecimal tolerance,
        LocalDate deadline,
        Firmness firmness,
        @JsonProperty("class") GoalClass goalClass,
        RuleName rule,
        ProfileName profile,
        @Nullable String profileReason,
        Holds holds,
        Parameters parameters,
        @Nullable Baseline baseline,
        List<Stage> stages,
        String lead,
        List<String> helpers,
        @Nullable String leader,
        @Nullable String parent,
        int version) {

    /** The default tolerance of {@code about} for a growth rate, in percentage points. */
    public static final BigDecimal DEFAULT_TOLERANCE = new BigDecimal("0.2");

    /**
     * @param profileOf  id of the level series whose last-year values give the due share, or null
     * @param against    id of the series to outgrow, or null
     * @param n          rank or count that the rule needs, or null
     * @param batchMonth month in which the figure is decided once a year, or null
     * @param basis      {@code change} if the goal is a change from the baseline, else null
     * @param thresholds bands that differ from the rule's own, by their names in the rule
     */
    public record Parameters(
            @Nullable String profileOf,
            @Nullable String against,
            @Nullable Integer n,
            @Nullable Integer batchMonth,
            @Nullable String basis,
            Map<String, BigDecimal> thresholds) {

        /** No parameters at all. */
        public static final Parameters NONE = new Parameters(null, null, null, null, null, Map.of());

        /** Copies the thresholds. */
        public Parameters {
            thresholds = thresholds == null ? Map.of() : Map.copyOf(thresholds);
        }
    }

    /**
     * @param period  the period of the starting figure, in the catalogue's notation ({@code 2024})
     * @param value   the starting figure, or null if the series' reading of that period gives it
     * @param wording how the source says it, or null
     */
    public record Baseline(
            String period,
            @Nullable BigDecimal value,
            @Nullable String wording) {}

    /**
     * @param date  by when
     * @param value how much is to be reached, in the goal's unit
     * @param name  what the stage is called, or null
     */
    public record Stage(
            LocalDate date, BigDecimal value, @Nullable LocalName name) {}

    /** Checks what no rule could do without and fills in what may be left out. */
    public Goal {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(comparator, "comparator");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(deadline, "deadline");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(lead, "lead");
        firmness = firmness == null ? Firmness.FIRM : firmness;
        goalClass = goalClass == null ? GoalClass.ORDINARY : goalClass;
        profile = profile == null ? ProfileName.EVEN : profile;
        holds = holds == null ? Holds.byDefault(rule, comparator) : holds;
        parameters = parameters == null ? Parameters.NONE : parameters;
        stages = stages == null ? List.of() : List.copyOf(stages);
        helpers = helpers == null ? List.of() : List.copyOf(helpers);
        version = version == 0 ? 1 : version;
        if (comparator == Comparator.ABOUT && tolerance == null) {
            tolerance = DEFAULT_TOLERANCE;
        }
    }

    /** The same as another of its versions. */
    public Goal withVersion(int number) {
        return new Goal(
                id,
                indicator,
                region,
                year,
                name,
                section,
                wording,
                comparator,
                value,
                unit,
                tolerance,
                deadline,
                firmness,
                goalClass,
                rule,
                profile,
                profileReason,
                holds,
                parameters,
                baseline,
                stages,
                lead,
                helpers,
                leader,
                parent,
                number);
    }

    /** Its key. */
    @JsonIgnore
    public GoalKey key() {
        return new GoalKey(id, region, year);
    }

    /** The indicators that it names: its own, the one whose course it follows, the one that it is to outgrow. */
    @JsonIgnore
    public Set<String> indicators() {
        return Stream.of(indicator, parameters.profileOf(), parameters.against())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Its own series: the figures that it is judged by. */
    @JsonIgnore
    public SeriesKey series() {
        return new SeriesKey(indicator, region);
    }

    /**
     * The number, for the rules that cannot do without one.
     *
     * @throws NullPointerException for a goal of a kind that needs none (done, direction, rank)
     */
    @JsonIgnore
    public BigDecimal number() {
        return Objects.requireNonNull(value, "a goal without a number");
    }

    /** The least (or, pointing down, the most) that still counts at close: the number less the tolerance. */
    @JsonIgnore
    public BigDecimal floor() {
        return comparator == Comparator.ABOUT && tolerance != null ? number().subtract(tolerance) : number();
    }
}
