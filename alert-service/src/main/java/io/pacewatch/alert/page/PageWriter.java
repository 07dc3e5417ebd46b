package io.pacewatch.alert.page;

import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.HistoryEntry;
import io.pacewatch.alert.page.PageView.Fact;
import io.pacewatch.alert.page.PageView.Field;
import io.pacewatch.alert.page.PageView.Form;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
                notice(episode.human()),
                facts,
                episode.human() == HumanSide.NONE ? List.of(acknowledge(), plan()) : List.of(plan()));
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

    private @Nullable String notice(HumanSide human) {
        return switch (human) {
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
