package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.delivery.OutgoingMessage.Item;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;

/** What a message says first: the subject line's words, and the sentence above the facts. */
public record Headline(Item item, String language) {

    /** "【低于目标·初步】丽水市 地区生产总值增速 低0.9个百分点". */
    public String subject() {
        return says().either("【" + tag() + "】", "[" + tag() + "] ") + name() + says().either(" ", ": ") + what();
    }

    /** "丽水市 地区生产总值增速". */
    String name() {
        GoalSnapshot goal = item.event().goal();
        String region =
                goal.regionName() == null ? goal.region() : goal.regionName().in(language);
        return region + says().either(" ", ", ") + goal.name().in(language);
    }

    /** The sentence above the facts. */
    public String lead() {
        if (unreported()) {
            return stillUnreported();
        }
        Figure now = Figure.of(item.event());
        String figure = says().figure(now);
        return switch (item.kind()) {
            case OPENED -> figure + gap();
            case WORSENED -> says().either("进一步滞后：", "It has become worse: ") + figure + gap();
            case CORRECTED -> corrected(now);
            case RECOVERED ->
                says().either("已恢复：", "Back on pace: ")
                        + figure
                        + says().either("。此前的预警解除。", ". The earlier warning is lifted.");
            case CLOSED -> says().either("年度目标已有结果：", "The year's goal is decided: ") + figure;
        };
    }

    private String stillUnreported() {
        BigDecimal reported = item.event().verdict().actual();
        String last = reported == null
                ? ""
                : says().either(
                                "最近一次报送进度为" + says().value(reported) + "。",
                                " The last report was of " + says().value(reported) + ".");
        return says().either(
                                "截止后20个工作日仍未报完成，按未完成计。",
                                "Not reported as done 20 working days after the deadline: it counts as missed.")
                + last;
    }

    private String corrected(Figure now) {
        if (goalWithdrawn()) {
            return says().either(
                            "该目标已撤销，此前的预警不再成立。", "The goal itself was withdrawn; the earlier warning no longer holds.");
        }
        String stands = now.status().warns()
                ? says().either("。原预警数字以本次为准。", ". The figures of the earlier message no longer hold; these do.")
                : says().either("。此前的预警不再成立。", ". The earlier warning no longer holds.");
        return before(now) + says().figure(now) + stands;
    }

    /** What was said before, up to the figure that stands now. */
    private String before(Figure now) {
        Figure told = item.earlier();
        if (told == null) {
            return says().either("现更正为", "is now ");
        }
        if (told.unreported()) {
            return says().either("原因未报完成，按未完成计；现报", "counted as missed because nothing was reported; now reported: ");
        }
        String was = says().either("原为" + says().figure(told) + "；", "was " + says().figure(told) + "; ");
        return was
                + (told.period().equals(now.period())
                        ? says().either("现更正为", "is now ")
                        : says().either("该期数据已撤回，最近一期为", "that figure was withdrawn, the latest is "));
    }

    private String tag() {
        VerdictEvent event = item.event();
        String word = switch (item.kind()) {
            case OPENED, CLOSED -> says().status(event.verdict());
            case WORSENED -> says().either("转为", "Now ") + says().status(event.verdict());
            case CORRECTED -> says().either("更正", "Correction");
            case RECOVERED -> says().either("恢复", "Recovered");
        };
        String settled = event.reading() == null
                ? ""
                : says().provisional(event.reading().status());
        return settled.isEmpty() ? word : word + says().either("·", ", ") + settled;
    }

    /** Silence was judged, so that there is no figure to name. */
    private boolean unreported() {
        return "unreported".equals(item.event().verdict().reason());
    }

    private String what() {
        if (unreported()) {
            return says().either("未报完成", "not reported as done");
        }
        return switch (item.kind()) {
            case OPENED, WORSENED -> shortGap();
            case CLOSED -> item.event().verdict().status() == Status.ACHIEVED ? figureOnly() : shortGap();
            case RECOVERED -> figureOnly();
            case CORRECTED -> whatIsCorrected();
        };
    }

    private String whatIsCorrected() {
        if (goalWithdrawn()) {
            return says().either("目标已撤销", "goal withdrawn");
        }
        if (item.earlier() == null) {
            return figureOnly();
        }
        String told = item.earlier().unreported()
                ? says().either("未报完成", "not reported as done,")
                : says().brief(item.earlier());
        return told + says().either("更正为", " corrected to ") + figureOnly();
    }

    private boolean goalWithdrawn() {
        return "goal-withdrawn".equals(item.event().verdict().reason());
    }

    private String shortGap() {
        return item.event().verdict().gap() == null
                ? figureOnly()
                : says().gap(item.event().verdict(), item.event().verdict().gap());
    }

    private String gap() {
        return item.event().verdict().gap() == null || item.event().verdict().expected() == null
                ? ""
                : says().either("，", ", ")
                        + says().gap(
                                        item.event().verdict(),
                                        item.event().verdict().gap());
    }

    private String figureOnly() {
        return says().brief(Figure.of(item.event()));
    }

    private Says says() {
        return new Says(item.event().goal(), language);
    }
}
