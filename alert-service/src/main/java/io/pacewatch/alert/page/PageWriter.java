package io.pacewatch.alert.page;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.answer.AnswerWords;
import io.pacewatch.alert.answer.Answers;
import io.pacewatch.alert.answer.TypedValue;
import io.pacewatch.alert.episode.Actor;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.HistoryEntry;
import io.pacewatch.alert.page.PageView.Fact;
import io.pacewatch.alert.page.PageView.Form;
import io.pacewatch.alert.page.PageView.Sent;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        facts.add(new Fact(
                either("预警状态", "Alert"), AnswerWords.now(episode.state()).in(language)));
        return new PageView(
                language,
                region + " " + goal.name().in(language),
                notice(episode),
                false,
                facts,
                sent(history),
                forms(episode));
    }

    /** The same after a form that was not taken, with all that was typed into it. */
    PageView again(PageView page, LocalName said, LinkResource.Sent sent, Map<String, LocalName> faults) {
        Map<String, String> whys = new HashMap<>();
        faults.forEach((field, why) -> whys.put(field, why.in(language)));
        Map<String, String> typed = new HashMap<>();
        sent.typed().forEach((field, value) -> typed.put(field, value.shown()));
        return page.again(said.in(language), new PageView.Kept(sent.form(), typed, whys));
    }

    /** The same where nothing can be answered any more, with what was typed, so that it can be copied. */
    PageView over(PageView page, Map<String, TypedValue> typed) {
        List<Fact> kept = PageWords.PLAN_FIELDS.stream()
                .filter(field -> !field.type().equals("checkbox"))
                .map(field -> new Fact(field.label().in(language), text(typed.get(field.name()))))
                .filter(fact -> !fact.text().isBlank())
                .toList();
        return page.over(
                AnswerWords.NOTHING_TO_ANSWER.in(language),
                kept.isEmpty() ? null : new Sent(either("您填写的内容（未保存）", "What you typed (not saved)"), kept));
    }

    private static String text(@Nullable TypedValue value) {
        return value == null ? "" : value.shown();
    }

    /** A warning that was taken back, or a year that is decided, asks for nothing. */
    private List<Form> forms(Episode episode) {
        if (!episode.state().asksForAnAnswer()) {
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
                        Stream.concat(
                                        PageWords.PLAN_FIELDS.stream()
                                                .map(field -> fact(
                                                        field,
                                                        Objects.requireNonNull(entry.detail())
                                                                .path(field.name())))
                                                .flatMap(Optional::stream),
                                        sender(entry.actor()))
                                .toList()))
                .orElse(null);
    }

    /** What is known of who sent it, and apart from that what was typed as a name. */
    private Stream<Fact> sender(Actor actor) {
        Fact by = new Fact(either("报送方式", "Sent by"), actor.id());
        return actor.claimedName() == null
                ? Stream.of(by)
                : Stream.of(by, new Fact(either("自填姓名（未核实）", "Name as typed (not verified)"), actor.claimedName()));
    }

    private Optional<Fact> fact(PageWords.FormField field, JsonNode value) {
        String text = value.isBoolean() ? (value.booleanValue() ? either("是", "yes") : "") : value.asText("");
        return text.isBlank() || value.isNull()
                ? Optional.empty()
                : Optional.of(new Fact(field.label().in(language), text));
    }

    private Form acknowledge() {
        return form("acknowledge", either("确认收悉", "Acknowledge"), PageWords.ACKNOWLEDGEMENT_FIELDS);
    }

    private Form plan() {
        return form("plan", either("报送计划", "Send the plan"), PageWords.PLAN_FIELDS);
    }

    private Form form(String name, String heading, List<PageWords.FormField> fields) {
        return new Form(
                name,
                token + "/" + name,
                heading,
                fields.stream().map(field -> field.in(language)).toList(),
                heading);
    }

    private @Nullable String notice(Episode episode) {
        if (episode.state() instanceof EpisodeState.Superseded) {
            return either("预警已撤销，无需答复。", "The warning was taken back; nothing has to be answered.");
        }
        if (episode.state() instanceof EpisodeState.Closed) {
            return either("预警已办结，无需答复。", "The alert is closed; nothing has to be answered.");
        }
        return switch (episode.human()) {
            case NONE -> null;
            case ACKNOWLEDGED -> either("已确认收悉。", "Acknowledged.");
            case PLAN_SUBMITTED -> either("计划已报送；再次报送将替换原计划。", "A plan has been sent; another one replaces it.");
        };
    }

    private String either(String zh, String en) {
        return language.startsWith("en") ? en : zh;
    }
}
