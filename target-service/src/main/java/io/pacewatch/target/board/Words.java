package io.pacewatch.target.board;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The words of the pages in the language of the reader.
 *
 * @param language {@code zh} or {@code en}
 */
public record Words(String language) {
    String say(String zh, String en) {
        return language.equals("en") ? en : zh;
    }

    /** The other language's tag. */
    public String otherLanguage() {
        return say("en", "zh");
    }

    /** The other language's own name. */
    public String otherLanguageName() {
        return say("English", "中文");
    }

    public String title() {
        return say("目标进度", "Goals and their pace");
    }

    public String goals() {
        return say("项目标", "goals");
    }

    public String period() {
        return say("口径", "Period");
    }

    public String figure() {
        return say("实际", "Figure");
    }

    public String goal() {
        return say("目标", "Goal");
    }

    public String gap() {
        return say("差距", "Gap");
    }

    public String outlook() {
        return say("全年预计", "Likely year-end");
    }

    public String requiredPace() {
        return say("后期需", "Needed from here");
    }

    public String lead() {
        return say("牵头", "Lead");
    }

    public String status() {
        return say("状态", "Status");
    }

    public String published() {
        return say("发布时间", "Published");
    }

    public String source() {
        return say("来源", "Source");
    }

    public String judged() {
        return say("判定时间", "Judged");
    }

    public String cause() {
        return say("原因", "Cause");
    }

    public String sentence() {
        return say("说明", "In words");
    }

    public String readings() {
        return say("数据各版本", "Every version of the figures");
    }

    public String history() {
        return say("判定历史", "History of verdicts");
    }

    public String back() {
        return say("返回总览", "All goals");
    }

    /** In the place of a table that would be empty. */
    public String noData() {
        return say("暂无数据", "No figures yet");
    }

    public String noHistory() {
        return say("尚无判定", "Nothing was judged yet");
    }

    public String publisher() {
        return say("发布单位", "Published by");
    }

    public String all() {
        return say("全部", "All");
    }

    public String byStatus() {
        return say("各状态目标数", "Goals by status");
    }

    public String filter() {
        return say("筛选", "Choose goals");
    }

    public String show() {
        return say("显示", "Show");
    }

    public String clear() {
        return say("显示全部目标", "Show all goals");
    }

    public String region() {
        return say("地区", "Region");
    }

    public String part() {
        return say("部分", "Section");
    }

    public String jump() {
        return say("跳转到各部分", "Jump to a section");
    }

    /** What the links at the head of a page are. */
    public String pages() {
        return say("页面与语言", "Pages and language");
    }

    public String toTop() {
        return say("回到页首", "Back to the top");
    }

    public String noneMatches() {
        return say("没有符合条件的目标。", "No goal matches.");
    }

    public String acting() {
        return say("项需行动", "to act on");
    }

    public String overdue() {
        return say("数据逾期", "overdue figures:");
    }

    String goalWithdrawn() {
        return say("目标已撤销", "Goal withdrawn");
    }

    String withdrawnOn(LocalDate day, @Nullable String reason) {
        String why = reason == null ? "" : say("：", ": ") + reason;
        return say("该目标已于%s撤销%s", "This goal was withdrawn on %s%s").formatted(day, why);
    }

    public String noGoals() {
        return say("尚无目标。", "There are no goals yet.");
    }

    /** In the place of a status where there is no figure, as in docs/rules.md. */
    String nothing() {
        return "—";
    }

    public String preliminary() {
        return say("初步", "preliminary");
    }

    public String madeUp() {
        return say("演示数据（虚构）", "made up for demonstration");
    }

    String withdrawn() {
        return say("已撤回", "withdrawn");
    }

    String section(String section) {
        if (section.equals("headline")) {
            return say("主要指标", "Headline goals");
        }
        return say("第" + section + "部分", "Section " + section);
    }

    String month() {
        return say("/月", " a month");
    }

    String awaiting(String period, String dueBy) {
        return say("已到期、待公布：%s，应于%s前公布", "Deadline passed, closing figure not out yet: %s, due by %s")
                .formatted(period, dueBy);
    }

    String late(String period, String dueBy) {
        return say("数据逾期：%s，应于%s前报送", "Figure overdue: %s, was due by %s").formatted(period, dueBy);
    }

    /** A status of whichever goal: amounts and rates have different words for it. */
    String of(Status status) {
        String ofAmounts = status.word(false).in(language);
        String ofRates = status.word(true).in(language);
        return ofAmounts.equals(ofRates) ? ofAmounts : ofAmounts + say("／", " / ") + ofRates;
    }

    String of(ReadingStatus status) {
        return switch (status) {
            case ESTIMATED -> say("预计", "estimated");
            case PRELIMINARY -> preliminary();
            case REVISED -> say("修订", "revised");
            case FINAL -> say("最终", "final");
            case UNRECOGNISED -> say("（未知）", "(unknown)");
        };
    }

    String of(Cause cause) {
        return switch (cause) {
            case READING -> say("新数据", "new figure");
            case REVISION -> say("数据修订", "figure revised");
            case DELETION -> say("数据撤回", "figure withdrawn");
            case GOAL_CHANGE -> say("目标载入或调整", "goal loaded or changed");
            case RULE_CHANGE -> say("口径变化", "basis changed");
            case TIME -> say("到期", "a day came");
            case UNRECOGNISED -> say("（未知）", "(unknown)");
        };
    }
}
