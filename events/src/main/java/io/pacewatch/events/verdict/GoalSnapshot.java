package io.pacewatch.events.verdict;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.goal.RuleName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The goal as it stood when it was judged, with the names that a message needs, so that whoever reads a verdict event
 * has to ask nobody.
 *
 * @param indicatorName what is measured
 * @param description   the figure's scope (口径), or null
 * @param regionName    name of the region
 * @param leadName      name of the leading department
 * @param helperNames   names of the helping departments
 * @param accumulation  over what the figure adds up
 * @param frequency     how often it is published
 * @param resolution    the smallest step that is printed
 * @param againstName   the series that it is to outgrow; left out where there is none, as before it was said
 */
public record GoalSnapshot(
        String id,
        String region,
        int year,
        int version,
        LocalName name,
        LocalName indicatorName,
        @Nullable LocalName description,
        LocalName regionName,
        String section,
        Unit unit,
        Comparator comparator,
        @Nullable BigDecimal value,
        String wording,
        @Nullable BigDecimal tolerance,
        LocalDate deadline,
        Firmness firmness,
        @JsonProperty("class") GoalClass goalClass,
        RuleName rule,
        String lead,
        LocalName leadName,
        List<String> helpers,
        List<LocalName> helperNames,
        @Nullable String leader,
        Accumulation accumulation,
        Frequency frequency,
        BigDecimal resolution,
        @JsonInclude(Include.NON_NULL) @Nullable LocalName againstName) {

    /** Takes the snapshot; {@code against} is the indicator that it is to outgrow, if any. */
    public static GoalSnapshot of(
            Goal g,
            Indicator indicator,
            @Nullable Indicator against,
            Region region,
            Department lead,
            List<Department> helpers) {
        return new GoalSnapshot(
                g.id(),
                g.region(),
                g.year(),
                g.version(),
                g.name(),
                indicator.name(),
                indicator.description(),
                region.name(),
                g.section(),
                g.unit(),
                g.comparator(),
                g.value(),
                g.wording(),
                g.tolerance(),
                g.deadline(),
                g.firmness(),
                g.goalClass(),
                g.rule(),
                g.lead(),
                lead.name(),
                g.helpers(),
                helpers.stream().map(Department::name).toList(),
                g.leader(),
                indicator.measure().accumulation(),
                indicator.frequency(),
                indicator.resolution(),
                against == null ? null : against.name());
    }

    /** The goal's key. */
    @JsonIgnore
    public GoalKey key() {
        return new GoalKey(id, region, year);
    }
}
