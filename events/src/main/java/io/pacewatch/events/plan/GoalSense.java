package io.pacewatch.events.plan;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.goal.Thresholds;
import io.pacewatch.events.period.PeriodNotation;
import io.pacewatch.events.plan.Fault.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Whether the fields of a goal, each well-formed by itself, can mean something together. */
final class GoalSense {

    private final Goal goal;
    private final CatalogueLookup catalogue;
    private final Optional<Indicator> indicator;
    private final FaultList faults;

    private GoalSense(Goal goal, CatalogueLookup catalogue, FaultList faults) {
        this.goal = goal;
        this.catalogue = catalogue;
        this.indicator = catalogue.indicator(goal.indicator());
        this.faults = faults;
    }

    /** Everything about it that makes no sense. */
    static List<Fault> faults(Goal goal, Located.Mapping written, CatalogueLookup catalogue) {
        GoalSense sense = new GoalSense(goal, catalogue, new FaultList(written));
        sense.parent();
        sense.number();
        sense.tolerance();
        sense.days();
        sense.stages();
        sense.profile();
        sense.parameters();
        sense.thresholds();
        sense.baseline();
        return sense.faults.all();
    }

    private void parent() {
        Optional<Region> region = catalogue.region(goal.region());
        if (goal.parent() != null && region.isPresent() && region.get().parent() == null) {
            faults.unfit(
                    "parent",
                    "null：%s 没有上级地区".formatted(goal.region()),
                    "null: %s belongs to no region".formatted(goal.region()));
        }
    }

    private void number() {
        indicator
                .map(Indicator::unit)
                .filter(unit -> unit != goal.unit())
                .ifPresent(unit -> faults.unfit(
                        "unit", "指标的单位 " + unit.code(), "%s, the unit of the indicator".formatted(unit.code())));
        boolean needed = switch (goal.rule()) {
            case GROWTH, CUMULATIVE, LEVEL, STAGED -> true;
            case DONE, DIRECTION, RANK, UNRECOGNISED -> false;
        };
        if (needed && goal.value() == null) {
            faults.add(Kind.MISSING, "value", "数值：规则需要", "a number: the rule needs one");
        }
        boolean counts = goal.rule() == RuleName.CUMULATIVE && goal.value() != null;
        if (counts && goal.number().signum() <= 0) {
            faults.unfit("value", "大于 0", "more than 0");
        }
        if (goal.rule() == RuleName.GROWTH
                && indicator
                        .filter(i -> i.measure().transformation() != Transformation.YOY)
                        .isPresent()) {
            faults.unfit("indicator", "同比增速指标（yoy）", "an indicator of year-on-year growth (yoy)");
        }
    }

    private void tolerance() {
        boolean about = goal.comparator() == Comparator.ABOUT;
        if (!about && goal.tolerance() != null) {
            faults.unfit("tolerance", "null：只用于 about", "null: only about has one");
        }
        if (about && goal.tolerance() != null && goal.tolerance().signum() < 0) {
            faults.unfit("tolerance", "不小于 0", "0 or more");
        }
        if (about && goal.rule() != RuleName.GROWTH && faults.absent("tolerance")) {
            faults.add(Kind.MISSING, "tolerance", "数值：只有增速有默认值", "a number: only growth rates have a default");
        }
    }

    private void days() {
        if (goal.deadline().getYear() != goal.year()) {
            faults.unfit("deadline", "%d 年内".formatted(goal.year()), "a day in " + goal.year());
        }
    }

    private void stages() {
        boolean plan = goal.rule() == RuleName.STAGED || goal.profile() == ProfileName.MILESTONES;
        if (plan && goal.stages().isEmpty()) {
            faults.add(Kind.MISSING, "stages", "至少一个节点", "one stage at least");
        }
        LocalDate before = LocalDate.of(goal.year(), 1, 1).minusDays(1);
        for (int i = 0; i < goal.stages().size(); i++) {
            LocalDate date = goal.stages().get(i).date();
            if (!date.isAfter(before) || date.isAfter(goal.deadline())) {
                faults.unfit(
                        "stages[" + i + "].date",
                        "晚于 %s，不晚于 %s".formatted(before, goal.deadline()),
                        "after %s and not after %s".formatted(before, goal.deadline()));
            }
            before = date.isAfter(before) ? date : before;
        }
        stageValues();
    }

    private void stageValues() {
        for (int i = 1; i < goal.stages().size(); i++) {
            BigDecimal before = goal.stages().get(i - 1).value();
            int step = goal.stages().get(i).value().compareTo(before);
            if (goal.comparator().pointsDown() ? step > 0 : step < 0) {
                boolean down = goal.comparator().pointsDown();
                faults.unfit(
                        "stages[" + i + "].value",
                        "%s %s".formatted(down ? "不大于" : "不小于", before.toPlainString()),
                        "%s or %s".formatted(before.toPlainString(), down ? "less" : "more"));
            }
        }
    }

    private void profile() {
        boolean batch = goal.profile() == ProfileName.BATCH;
        if (batch && goal.parameters().batchMonth() == null) {
            faults.add(Kind.MISSING, "parameters.batchMonth", "1 至 12 的月份", "the month, 1 to 12");
        }
        if (!batch && goal.parameters().batchMonth() != null) {
            faults.unfit("parameters.batchMonth", "null：只用于 batch", "null: only the profile batch has one");
        }
        boolean ytd = indicator
                .filter(i -> i.measure().accumulation() == Accumulation.YTD)
                .isPresent();
        if (ytd
                && goal.rule() == RuleName.GROWTH
                && goal.profile() == ProfileName.LAST_YEAR
                && goal.parameters().profileOf() == null) {
            faults.add(
                    Kind.MISSING,
                    "parameters.profileOf",
                    "水平指标的编号：增速本身没有上年进度",
                    "the id of the level series: a growth rate has no last-year curve of its own");
        }
    }

    private void parameters() {
        if (goal.parameters().basis() != null && goal.rule() != RuleName.LEVEL) {
            faults.unfit("parameters.basis", "null：只用于 level", "null: only the rule level has one");
        }
        if (goal.parameters().against() != null && goal.rule() != RuleName.DIRECTION) {
            faults.unfit("parameters.against", "null：只用于 direction", "null: only the rule direction has one");
        }
        if (goal.indicator().equals(goal.parameters().against())) {
            faults.unfit("parameters.against", "另一指标", "another indicator than the goal's");
        }
        boolean counted = goal.rule() == RuleName.RANK || goal.rule() == RuleName.DIRECTION;
        if (goal.parameters().n() != null && !counted) {
            faults.unfit(
                    "parameters.n", "null：只用于 rank 和 direction", "null: only the rules rank and direction have one");
        }
    }

    private void thresholds() {
        String known = String.join(", ", new TreeSet<>(Thresholds.NAMES));
        goal.parameters().thresholds().keySet().stream()
                .filter(name -> !Thresholds.NAMES.contains(name))
                .sorted()
                .forEach(name -> faults.add(
                        Kind.UNKNOWN_FIELD, "parameters.thresholds." + name, "以下之一：" + known, "one of " + known));
    }

    private void baseline() {
        Goal.Baseline baseline = goal.baseline();
        if (baseline == null || indicator.isEmpty()) {
            return;
        }
        var read = PeriodNotation.read(
                baseline.period(),
                indicator.get().measure().accumulation(),
                indicator.get().frequency());
        switch (read) {
            case PeriodNotation.Named named -> {}
            case PeriodNotation.Refused refused ->
                faults.unfit(
                        "baseline.period",
                        "该指标的时期，如 " + refused.expected(),
                        "a period of the indicator, such as " + refused.expected());
        }
    }
}
