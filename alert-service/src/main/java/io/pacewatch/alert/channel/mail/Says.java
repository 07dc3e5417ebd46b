package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.ChangeWords;
import io.pacewatch.events.verdict.FigureWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.Verdict;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Says numbers and words of one goal in one language, at the goal's own resolution. */
record Says(GoalSnapshot goal, String language) {

    private static final String NO_FIGURE_ZH = "（数据已撤回）";
    private static final String NO_FIGURE_EN = "(withdrawn)";

    boolean english() {
        return language.startsWith("en");
    }

    String either(String zh, String en) {
        return english() ? en : zh;
    }

    /** "5.6%". */
    String value(@Nullable BigDecimal value) {
        return value == null
                ? either(NO_FIGURE_ZH, NO_FIGURE_EN)
                : FigureWords.value(goal.rule(), goal.unit(), round(value), language);
    }

    /** "7.0%": a growth rate with all the digits that the indicator prints. */
    String rate(BigDecimal percent) {
        return round(percent).toPlainString() + "%";
    }

    /** "122个": how much a month is needed. */
    String pace(BigDecimal pace) {
        return value(FigureWords.pace(goal, pace));
    }

    /** "0.9个百分点", without a sign. */
    String difference(BigDecimal gap) {
        return FigureWords.difference(goal.rule(), goal.unit(), round(gap.abs()), language);
    }

    /** "低0.9个百分点", "少3个": the direction in a word, since a minus is easily overread. */
    String signedDifference(BigDecimal gap) {
        boolean lower = goal.rule() == RuleName.RANK ? gap.signum() > 0 : gap.signum() < 0;
        boolean rate = goal.rule() == RuleName.RANK || goal.unit() == Unit.PERCENT || goal.unit() == Unit.RATIO;
        String zh = lower ? (rate ? "低" : "少") : (rate ? "高" : "多");
        return either(zh + difference(gap), difference(gap) + (lower ? " below" : " above"));
    }

    /** Whether nothing is left of a difference once it is rounded as figures are printed. */
    boolean level(BigDecimal gap) {
        return round(gap).signum() == 0;
    }

    /** How far it is from what is due by now: "低0.9个百分点", "与目标持平". */
    String gap(Verdict verdict, BigDecimal gap) {
        if (!level(gap)) {
            return signedDifference(gap);
        }
        BigDecimal due = verdict.expected();
        return due != null && goal.value() != null && due.compareTo(goal.value()) == 0
                ? either("与目标持平", "level with the target")
                : either("与应有进度持平", "as far as it should be by now");
    }

    /** The status word, as the goal's kind has it. */
    String status(Status status) {
        return StatusWord.of(goal, status).in(language);
    }

    /** The same, with what the verdict's reason makes of it (逾期完成). */
    String status(Verdict verdict) {
        return StatusWord.of(goal, verdict).in(language);
    }

    /** How settled a figure is where it may still change, else an empty text: beside a final one it says nothing. */
    String provisional(@Nullable ReadingStatus status) {
        return status == ReadingStatus.FINAL ? "" : settled(status);
    }

    /** How settled a figure is, or an empty text. */
    String settled(@Nullable ReadingStatus status) {
        return switch (status) {
            case ESTIMATED -> either("预计", "estimate");
            case PRELIMINARY -> either("初步", "preliminary");
            case REVISED -> either("修订", "revised");
            case FINAL -> either("最终", "final");
            case null -> "";
            case UNRECOGNISED -> "";
        };
    }

    /** "5.6%（初步），低于目标", "952亿元，比上年末增加52亿元，低于目标". */
    String figure(Figure figure) {
        String settled = provisional(figure.readingStatus());
        String bracket = settled.isEmpty() ? "" : either("（" + settled + "）", " (" + settled + ")");
        String comma = either("，", ", ");
        String said = figure.level() == null || figure.value() == null
                ? value(figure.value()) + bracket
                : value(figure.level()) + bracket + comma + ChangeWords.since(goal, round(figure.value()), language);
        return said + comma + status(figure.status());
    }

    /** "5.6%", "952亿元（+52亿元）". */
    String brief(Figure figure) {
        return figure.level() == null || figure.value() == null
                ? value(figure.value())
                : ChangeWords.cell(goal, round(figure.level()), round(figure.value()), language);
    }

    /** "增加60亿元", "a change of +60亿元": what is asked of a change. */
    String change(BigDecimal asked) {
        BigDecimal rounded = round(asked);
        return either(ChangeWords.by(goal, rounded), "a change of " + ChangeWords.change(goal, rounded, language));
    }

    private BigDecimal round(BigDecimal value) {
        BigDecimal step = goal.resolution();
        return step == null || step.signum() <= 0
                ? value
                : value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
