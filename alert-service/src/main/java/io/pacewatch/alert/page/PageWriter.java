package io.pacewatch.alert.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.episode.Answers;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.HistoryEntry;
import io.pacewatch.alert.page.PageView.Fact;
import io.pacewatch.alert.page.PageView.Field;
import io.pacewatch.alert.page.PageView.Form;
import io.pacewatch.alert.page.PageView.Sent;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the page's words in one language; pure.
 *
 * @param token the link's token, for the forms' addresses
 */
record PageWriter(String language, String token) {

    /** The alert with what can be answered to it. */
    PageView alert(Episode episode, List<HistoryEntry> history) {
        VerdictEvent latest = history.reversed().stream()
                .map(HistoryEntry::event)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        GoalSnapshot goal = latest.goal();
        String region =
                goal.regionName() == null ? goal.region() : goal.regionName().in(language);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                either("期间", "Period"),
                PeriodWords.of(latest.verdict().period(), goal.accumulation()).in(language)));
        if (latest.verdict().actual() != null) {
            facts.add(new Fact(
                    either("数据", "Figure"),
                    ChangeWords.judged(goal, latest.verdict(), latest.verdict().actual(), language)));
        }
        facts.add(new Fact(
                either("判断", "Judged"), StatusWord.of(goal, latest.verdict()).in(language)));
        if (goal.wording() != null) {
            facts.add(new Fact(either("目标表述", "Official wording"), goal.wording()));
        }
        facts.add(new Fact(either("预警状态", "Alert"), state(episode)));
        return new PageView(
                language,
                region + " " + goal.name().in(language),
                notice(episode),
                facts,
                sent(history),
                forms(episode));
    }

    /** The same after a plan that was not taken; where nothing can be answered any more there is no field either. */
    PageView refused(PageView page, String field, Map<String, String> entered) {
        return page.refused(
                PageWords.NOT_SAVED.in(language),
                field,
                PageWords.expected(field).in(language),
                entered);
    }

    /** A warning that was taken back asks for nothing. */
    private List<Form> forms(Episode episode) {
        if (episode.state() instanceof EpisodeState.Superseded) {
            return List.of();
        }
        return episode.human() == HumanSide.NONE ? List.of(acknowledge(), plan()) : List.of(plan());
    }

    private @Nullable Sent sent(List<HistoryEntry> history) {
        return history.reversed().stream()
                .filter(entry -> entry.kind().equals(Answers.PLAN) && entry.detail() != null)
                .findFirst()
                .map(entry -> new Sent(
                        either("已报送的计划", "The plan that was sent"),
                        PageWords.PLAN_FIELDS.stream()
                                .map(field -> fact(
                                        field,
                                        Objects.requireNonNull(entry.detail()).path(field.name())))
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse(null);
    }

    private Optional<Fact> fact(PageWords.PlanField field, JsonNode value) {
        String text = value.isBoolean() ? (value.booleanValue() ? either("是", "yes") : "") : value.asText("");
        return text.isBlank() || value.isNull()
                ? Optional.empty()
                : Optional.of(new Fact(field.label().in(language), text));
    }

    private Form acknowledge() {
        return new Form(
                token + "/acknowledge",
                either("确认收悉", "Acknowledge"),
                List.of(
                        new Field("who", either("姓名（可不填）", "Your name (optional)"), "text", false),
                        new Field("note", either("备注（可不填）", "Remark (optional)"), "area", false)),
                either("确认收悉", "Acknowledge"));
    }

    private Form plan() {
        return new Form(
                token + "/plan",
                either("报送计划", "Send the plan"),
                PageWords.PLAN_FIELDS.stream().map(field -> field.in(language)).toList(),
                either("报送计划", "Send the plan"));
    }

    private @Nullable String notice(Episode episode) {
        if (episode.state() instanceof EpisodeState.Superseded) {
            return either("预警已撤销，无需答复。", "The warning was taken back; nothing has to be answered.");
        }
        return switch (episode.human()) {
            case NONE -> null;
            case ACKNOWLEDGED -> either("已确认收悉。", "Acknowledged.");
            case PLAN_SUBMITTED -> either("计划已报送；再次报送将替换原计划。", "A plan has been sent; another one replaces it.");
        };
    }

    private String state(Episode episode) {
        return switch (episode.state()) {
            case EpisodeState.Open o -> either("进行中", "Open");
            case EpisodeState.Recovered r -> either("已恢复", "Recovered");
            case EpisodeState.Superseded s -> either("数据更正，不再成立", "Taken back, the figure was corrected");
            case EpisodeState.Closed c -> either("已办结", "Closed");
        };
    }

    private String either(String zh, String en) {
        return language.startsWith("en") ? en : zh;
    }
}
