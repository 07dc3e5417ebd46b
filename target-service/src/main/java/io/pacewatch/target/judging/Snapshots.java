package io.pacewatch.target.judging;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.kafka.Catalogue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Fills in the names that make a verdict event stand alone. */
public record Snapshots(Catalogue catalogue) {
    /** The goal with its names; goals without indicator, region or lead were refused when they were loaded. */
    public GoalSnapshot of(Goal goal) {
        List<Department> helpers = goal.helpers().stream()
                .map(catalogue::department)
                .flatMap(Optional::stream)
                .toList();
        Region region = catalogue.region(goal.region()).orElseThrow(() -> missing("region", goal.region()));
        Department lead = catalogue.department(goal.lead()).orElseThrow(() -> missing("department", goal.lead()));
        return GoalSnapshot.of(goal, indicator(goal), against(goal).orElse(null), region, lead, helpers);
    }

    /** The goal with its names, and with ids in place of those that are missing. */
    public GoalSnapshot named(Goal goal) {
        Indicator indicator = catalogue.indicator(goal.indicator()).orElse(null);
        return new GoalSnapshot(
                goal.id(),
                goal.region(),
                goal.year(),
                goal.version(),
                goal.name(),
                indicator == null ? id(goal.indicator()) : indicator.name(),
                indicator == null ? null : indicator.description(),
                catalogue.region(goal.region()).map(Region::name).orElseGet(() -> id(goal.region())),
                goal.section(),
                goal.unit(),
                goal.comparator(),
                goal.value(),
                goal.wording(),
                goal.tolerance(),
                goal.deadline(),
                goal.firmness(),
                goal.goalClass(),
                goal.rule(),
                goal.lead(),
                catalogue.department(goal.lead()).map(Department::name).orElseGet(() -> id(goal.lead())),
                goal.helpers(),
                goal.helpers().stream()
                        .map(h -> catalogue.department(h).map(Department::name).orElseGet(() -> id(h)))
                        .toList(),
                goal.leader(),
                indicator == null
                        ? Accumulation.UNRECOGNISED
                        : indicator.measure().accumulation(),
                indicator == null ? Frequency.UNRECOGNISED : indicator.frequency(),
                indicator == null ? BigDecimal.ONE : indicator.resolution(),
                against(goal).map(Indicator::name).orElse(null));
    }

    private static LocalName id(String id) {
        return new LocalName(id, id);
    }

    private Optional<Indicator> against(Goal goal) {
        return Optional.ofNullable(goal.parameters().against()).flatMap(catalogue::indicator);
    }

    /** The goal's indicator. */
    public Indicator indicator(Goal goal) {
        return catalogue.indicator(goal.indicator()).orElseThrow(() -> missing("indicator", goal.indicator()));
    }

    VerdictEvent.Judged of(Reading r) {
        LocalName bureau = publisher(r.bureau()).orElse(null);
        return new VerdictEvent.Judged(
                r.value(),
                r.status(),
                r.bureau(),
                bureau,
                r.source(),
                r.note(),
                r.madeUp(),
                r.publishedAt(),
                r.submission(),
                r.row());
    }

    /** The name of whoever posted a reading: a bureau, or a department that reports its own work. */
    public Optional<LocalName> publisher(String id) {
        return catalogue
                .bureau(id)
                .map(Bureau::name)
                .or(() -> catalogue.department(id).map(Department::name));
    }

    private static IllegalStateException missing(String what, String id) {
        return new IllegalStateException("the catalogue has no " + what + " " + id);
    }
}
