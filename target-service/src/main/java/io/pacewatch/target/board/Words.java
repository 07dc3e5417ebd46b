package io.pacewatch.target.board;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;

/**
 * The words of the pages in the language of the reader.
 *
 * @param language {@code zh} or {@code en}
 */
public record Words(String language) {
    private String say(String zh, String en) {
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
