package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.ProjectionWords;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The facts behind a message, in the order in which a department head needs them. */
final class FactLines {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Wire.ZONE);

    private final VerdictEvent event;
    private final GoalSnapshot goal;
    private final Verdict verdict;
    private final Says says;
    private final boolean change;
    private final List<Line> lines = new ArrayList<>();

    private FactLines(VerdictEvent event, String language) {
        this.event = event;
        this.goal = event.goal();
        this.verdict = event.verdict();
        this.says = new Says(goal, language);
        this.change = ChangeWords.level(goal, verdict).isPresent();
    }

    /** All of them; what is needed from here only where somebody has to act. */
    static List<Line> of(VerdictEvent event, String language) {
        FactLines facts = new FactLines(event, language);
        facts.measured();
        facts.published();
        facts.official();
        facts.gap();
        facts.needed();
        facts.outlook();
        facts.responsible();
        return facts.lines;
    }

    private void measured() {
        List<String> parts = new ArrayList<>();
        parts.add(PeriodWords.of(verdict.period(), goal.accumulation()).in(says.language()));
        if (goal.description() != null) {
            parts.add(goal.description().in(says.language()));
        }
        if (event.reading() != null) {
            parts.add(says.either(
                    says.settled(event.reading().status()) + "数",
                    says.settled(event.reading().status()) + " figure"));
        }
        add("口径", "What is measured", String.join(says.either("，", ", "), parts));
    }

    private void published() {
        if (event.reading() == null) {
            return;
        }
        LocalName bureau = event.reading().bureauName();
        String who = bureau == null ? event.reading().bureau() : bureau.in(says.language());
        String source = event.reading().source() == null
                ? ""
                : says.either("（来源：", " (source: ") + event.reading().source() + says.either("）", ")");
        add(
                "发布",
                "Published",
                who + says.either("，", ", ") + MINUTE.format(event.reading().publishedAt()) + source);
    }

    private void official() {
        String tolerance = goal.comparator() == Comparator.ABOUT && goal.tolerance() != null
                ? says.either("（“左右”按不低于" + asked(floor()) + "掌握）", " (“左右”: about, not below " + asked(floor()) + ")")
                : "";
        if (goal.wording() != null) {
            add("目标表述", "Official wording", goal.wording() + tolerance);
        }
    }

    private void gap() {
        if (verdict.gap() == null || verdict.expected() == null) {
            return;
        }
        String gap = says.signedDifference(verdict.gap());
        String to = compared(verdict.expected());
        String apart = says.either(change ? "应" + to + "，" + gap : "比" + to + gap, gap + " " + to);
        String level = says.either("与" + to + "持平", "level with " + to);
        add("差距", "Gap", says.level(verdict.gap()) ? level : apart + amount());
    }

    private String asked(@Nullable BigDecimal number) {
        return change && number != null ? says.change(number) : says.value(number);
    }

    /** What it is to outgrow by name, since the number alone would be read as the goal's. */
    private String compared(BigDecimal expected) {
        return goal.againstName() == null
                ? asked(expected)
                : goal.againstName().in(says.language())
                        + says.either("（", " (")
                        + asked(expected)
                        + says.either("）", ")");
    }

    private String amount() {
        return Optional.ofNullable(verdict.gapAmount())
                .flatMap(a -> inUnitOfLevel(a.value().abs()))
                .map(said -> says.either("，约合" + said, ", about " + said))
                .orElse("");
    }

    /** A number in the unit of the level series, which the verdict names beside the gap. */
    private Optional<String> inUnitOfLevel(BigDecimal number) {
        return Optional.ofNullable(verdict.gapAmount())
                .flatMap(a -> Unit.find(a.unit()))
                .map(unit -> unit.say(number, says.language()));
    }

    private void needed() {
        BigDecimal pace = verdict.requiredPace();
        if (pace == null || !verdict.status().warns()) {
            return;
        }
        add("今后所需", "Needed from here", toTheGoal(pace) + toTheFloor() + profile());
    }

    private String toTheGoal(BigDecimal pace) {
        if (goal.rule() == RuleName.GROWTH && goal.accumulation() == Accumulation.POINT) {
            String rise = inUnitOfLevel(pace).orElseGet(pace::toPlainString);
            return says.either("今后每月需增加" + rise, rise + " more a month from here on");
        }
        return goal.rule() == RuleName.GROWTH
                ? says.either(
                        "其余月份合计需同比增长" + says.rate(pace) + "才能达到" + says.value(goal.value()),
                        "the remaining months together must grow by " + says.rate(pace) + " to reach "
                                + says.value(goal.value()))
                : says.either("今后每月需完成" + says.pace(pace), says.pace(pace) + " a month from here on");
    }

    private String toTheFloor() {
        if (verdict.requiredPaceToFloor() == null || floor() == null) {
            return "";
        }
        BigDecimal pace = verdict.requiredPaceToFloor();
        String said = goal.rule() == RuleName.GROWTH ? says.rate(pace) : says.pace(pace);
        return says.either(
                "；达到可容忍的" + says.value(floor()) + "需" + said,
                "; " + said + " to reach the tolerated " + says.value(floor()));
    }

    private void outlook() {
        if (verdict.projection() != null && !verdict.closing()) {
            add("全年预计", "Likely year-end", ProjectionWords.whole(goal, verdict, verdict.projection(), says.language()));
        }
    }

    private String profile() {
        Verdict.Profile profile = verdict.profile();
        if (profile == null || profile.share() == null) {
            return "";
        }
        String share = profile.share()
                        .movePointRight(2)
                        .setScale(0, RoundingMode.HALF_UP)
                        .toPlainString() + "%";
        String basis = switch (profile.name()) {
            case EVEN -> says.either("按时间进度，已过" + share, "elapsed time was used: " + share + " of the year");
            case LAST_YEAR ->
                says.either("按上年同期占全年" + share + "推算", "by last year's share through this period: " + share);
            case MILESTONES -> says.either("按计划节点，应完成" + share, "by the goal's own plan: " + share + " due");
            case BATCH -> says.either("年内集中评定，应完成" + share, "decided once a year: " + share + " due");
            case UNRECOGNISED -> says.either("已过" + share, share + " due");
        };
        return says.either("（" + basis + "）", " (" + basis + ")");
    }

    private void responsible() {
        String helpers = goal.helperNames() == null
                ? ""
                : goal.helperNames().stream()
                        .map(name -> name.in(says.language()))
                        .collect(Collectors.joining(says.either("、", ", ")));
        String lead = goal.leadName() == null ? goal.lead() : goal.leadName().in(says.language());
        add(
                "责任单位",
                "Responsible",
                says.either("牵头：", "lead: ")
                        + lead
                        + (helpers.isEmpty() ? "" : says.either("；配合：", "; helping: ") + helpers));
    }

    private @Nullable BigDecimal floor() {
        return goal.value() == null || goal.tolerance() == null
                ? null
                : goal.value().subtract(goal.tolerance());
    }

    private void add(String zh, String en, String text) {
        lines.add(new Line(says.either(zh, en), text));
    }
}
