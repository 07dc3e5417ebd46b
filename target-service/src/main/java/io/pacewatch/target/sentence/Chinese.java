package io.pacewatch.target.sentence;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import java.time.LocalDate;

/** How a verdict is said in Chinese, in the words that Chinese statistics and supervision offices use. */
final class Chinese {

    private Chinese() {}

    static String sentence(Telling t, boolean madeUp) {
        String step = t.goal().rule() == RuleName.DONE ? "进度" : "";
        String figure = t.verdict().actual() == null ? "" : step + t.figure() + settled(t) + since(t);
        return t.period() + "，" + t.region() + t.indicator() + figure + body(t) + awaiting(t)
                + (madeUp ? "演示数据（虚构）。" : "");
    }

    private static String since(Telling t) {
        return t.change()
                .map(by -> "，" + ChangeWords.since(t.goal(), by, t.language()))
                .orElse("");
    }

    private static String settled(Telling t) {
        if (t.estimated()) {
            return "（预计）";
        }
        return t.verdict().preliminary() ? "（初步）" : "";
    }

    private static String body(Telling t) {
        if (t.verdict().status() == Status.UNKNOWN) {
            return "，" + reason(t) + "：" + t.plainStatus() + "。";
        }
        return comparison(t) + "：" + t.status() + "。" + need(t) + profile(t) + outlook(t);
    }

    private static String outlook(Telling t) {
        return LikelyEnd.of(t).map(likely -> "按近年走势，全年" + likely + "。").orElse("");
    }

    private static String reason(Telling t) {
        return switch (t.reason()) {
            case "no-baseline" -> "缺基期";
            case "no-same-period" -> "缺上年同期数";
            case "withdrawn" -> "数据已撤回";
            case "goal-withdrawn" -> "目标已撤销";
            case "cannot-be-judged" -> "系统出错，正在处理";
            case "no-report" -> "未报进展";
            case "no-expected-day" -> "未报预计完成日期";
            case "no-day-of-completion" -> "未报完成日期";
            case "no-threshold" -> "目标位次未明确，口径待定";
            default -> "口径待定";
        };
    }

    private static String comparison(Telling t) {
        return switch (t.goal().rule()) {
            case DONE -> event(t);
            case DIRECTION -> direction(t);
            case RANK -> "，目标前" + t.place() + "位" + (t.gapSign() > 0 ? "，差" + t.gap() : "");
            case GROWTH, CUMULATIVE, LEVEL, STAGED, UNRECOGNISED -> number(t);
        };
    }

    private static String event(Telling t) {
        boolean open = t.verdict().actual() == null || !t.allDone();
        boolean planned =
                open && t.verdict().expected() != null && t.cited().occurredOn().isEmpty();
        String due = planned ? "，按计划应达" + t.expected() : "";
        String day = t.cited()
                .occurredOn()
                .map(d -> "，" + day(d) + "完成")
                .or(() -> t.cited()
                        .expectedOn()
                        .filter(d -> open)
                        .map(d -> (t.cited().passed(d) ? "，原预计" : "，预计") + day(d) + "完成"))
                .orElse("");
        return due + day + "，目标" + day(t.goal().deadline()) + "前完成";
    }

    private static String direction(Telling t) {
        if (!t.cited().otherSeries() && !t.cited().lastYear()) {
            return "，目标为" + (t.pointsDown() ? "下降" : "增长");
        }
        LocalName against = t.goal().againstName();
        String other = !t.cited().otherSeries() ? "上年同期" : against == null ? "对照指标" : against.zh();
        String differs = t.gapSign() == 0 ? "，持平" : "，" + (t.gapSign() < 0 ? "低" : "高") + t.gap();
        return "，" + other + t.expected() + differs + "，目标为" + (t.pointsDown() ? "低" : "高") + "于" + other + named(t);
    }

    /** Where nobody said the name of the series that it is held against, the goal's own words do. */
    private static String named(Telling t) {
        String wording = t.goal().wording();
        boolean nameless = t.cited().otherSeries() && t.goal().againstName() == null;
        return nameless && wording != null ? "（“" + wording + "”）" : "";
    }

    private static String day(LocalDate day) {
        return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static String number(Telling t) {
        if (t.verdict().expected() == null) {
            return "，目标" + target(t);
        }
        if (t.change().isPresent()) {
            return changed(t);
        }
        if (t.againstGoal()) {
            return "，" + againstGoal(t)
                    + t.gapAmount().map(a -> "（约合" + a + "）").orElse("") + used(t);
        }
        return t.amount() ? amount(t) : "，按进度应为" + t.expected() + difference(t) + "，目标" + target(t);
    }

    private static String changed(Telling t) {
        String due = t.againstGoal() ? "" : "，按进度应" + ChangeWords.by(t.goal(), t.expectedNumber());
        return due + difference(t) + "，目标" + ChangeWords.by(t.goal(), t.goalNumber());
    }

    private static String againstGoal(Telling t) {
        if (t.gapSign() == 0) {
            return "与目标" + target(t) + "持平";
        }
        return "比目标" + target(t) + apart(t);
    }

    /** Of a ceiling, the share that is used up. */
    private static String used(Telling t) {
        boolean ceiling = t.amount() && t.pointsDown() && t.verdict().progress() != null;
        return ceiling ? "，已达上限的" + t.progress() : "";
    }

    private static String amount(Telling t) {
        String done = t.verdict().progress() == null ? "" : "，完成目标" + counted(t) + "的" + t.progress();
        if (!t.tellsElapsedTime()) {
            return done + "，按进度应完成" + t.expected() + difference(t);
        }
        int behind = t.pointsBehindTime().signum();
        String points = t.points(t.pointsBehindTime());
        return done + "，时间进度" + t.share() + (behind == 0 ? "" : (behind > 0 ? "，慢" : "，快") + points);
    }

    private static String difference(Telling t) {
        return t.gapSign() == 0 ? "" : "，" + apart(t);
    }

    /** Pieces are fewer or more (少3个), rates lower or higher (低0.9个百分点). */
    private static String apart(Telling t) {
        String less = t.pieces() ? "少" : "低";
        return (t.gapSign() < 0 ? less : t.pieces() ? "多" : "高") + t.gap();
    }

    /** The target as what a share is counted of: in brackets unless it is a number only. */
    private static String counted(Telling t) {
        return target(t).equals(t.target())
                ? t.target()
                : "（" + target(t).replace("（", "，").replace("）", "") + "）";
    }

    private static String target(Telling t) {
        Comparator comparator = t.goal().comparator();
        return switch (comparator) {
            case AT_LEAST -> t.target() + (t.saysAtLeast() ? "以上" : "");
            case AT_MOST -> t.target() + "以内";
            case ABOUT -> t.target() + "左右（容差" + t.tolerance() + "）";
            case MORE_THAN -> "超" + t.target();
            case LESS_THAN -> t.target() + "以下";
            case EQUALS, UNRECOGNISED -> t.target();
        };
    }

    private static String need(Telling t) {
        if (t.verdict().requiredPace() == null) {
            return "";
        }
        if (t.stockGrowth()) {
            return ChineseBalance.need(t);
        }
        String toFloor = t.requiredPaceToFloor()
                .map(pace -> "；要达到允许的" + t.floor() + "，" + (t.amount() ? "每月需完成" : "需增长") + pace)
                .orElse("");
        return (t.pointsDown() ? "要不突破" : "要达到") + t.target() + "，" + verb(t) + t.requiredPace() + toFloor + "。";
    }

    private static String verb(Telling t) {
        if (t.amount()) {
            return t.pointsDown() ? "余下每月至多" : "余下每月需完成";
        }
        return t.pointsDown() ? "余下时间增速须不高于" : "余下时间需增长";
    }

    private static String profile(Telling t) {
        Verdict.Profile profile = t.verdict().profile();
        if (profile == null) {
            return t.cited().samePeriod() ? "按上年同期推算。" : "";
        }
        return switch (profile.name()) {
            case MILESTONES -> "按目标自身的节点计划计。";
            case LAST_YEAR -> lastYear(t, t.profileYear());
            case BATCH -> "一年集中评定一次，按评定月份计。";
            case EVEN, UNRECOGNISED -> "按时间进度" + whyElapsedTime(t) + "计。";
        };
    }

    private static String whyElapsedTime(Telling t) {
        return switch (t.profileReason()) {
            case "" -> "";
            case "no-stages" -> "（未定节点计划）";
            case "no-batch-month" -> "（未定评定月份）";
            default -> "（无去年同期数）";
        };
    }

    private static String lastYear(Telling t, int year) {
        String share = "按" + year + "年同期占全年的" + t.share() + "计";
        return switch (t.profileReason()) {
            case "vintages-differ" -> (year + 1) + "年前后数据版本不一致，改" + share + "。";
            case "vintages-doubtful" -> share + "（" + year + "年与上一年数据版本不一致，上一年自身也不一致）。";
            default -> share + "。";
        };
    }

    private static String awaiting(Telling t) {
        Verdict.PeriodDue awaiting = t.verdict().awaiting();
        if (awaiting == null) {
            return "";
        }
        return "已到期，待公布" + t.period(awaiting.period()) + "数据（应于" + day(awaiting.dueBy()) + "前）。";
    }
}
