package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
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
        return value == null ? either(NO_FIGURE_ZH, NO_FIGURE_EN) : goal.unit().say(round(value), language);
    }

    /** "7.0%": a growth rate with all the digits that the indicator prints. */
    String rate(BigDecimal percent) {
        return round(percent).toPlainString() + "%";
    }

    /** "0.9个百分点", without a sign. */
    String difference(BigDecimal gap) {
        return goal.unit().sayDifference(round(gap.abs()), language);
    }

    /** "低0.9个百分点", "少3个": the direction in a word, since a minus is easily overread. */
    String signedDifference(BigDecimal gap) {
        boolean rate = goal.unit() == Unit.PERCENT || goal.unit() == Unit.RATIO;
        String zh = gap.signum() < 0 ? (rate ? "低" : "少") : (rate ? "高" : "多");
        return either(zh + difference(gap), difference(gap) + (gap.signum() < 0 ? " below" : " above"));
    }

    /** The status word, as the goal's kind has it. */
    String status(Status status) {
        if (status == Status.MISSED && goal.firmness() == Firmness.STRIVE) {
            return either("未实现力争目标", "Aspired goal not reached");
        }
        return status.word(goal.rule() == RuleName.GROWTH || goal.rule() == RuleName.LEVEL)
                .in(language);
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

    /** "5.6%（初步），低于目标". */
    String figure(Figure figure) {
        String settled = provisional(figure.readingStatus());
        String bracket = settled.isEmpty() ? "" : either("（" + settled + "）", " (" + settled + ")");
        return value(figure.value()) + bracket + either("，", ", ") + status(figure.status());
    }

    private BigDecimal round(BigDecimal value) {
        BigDecimal step = goal.resolution();
        return step == null || step.signum() <= 0
                ? value
                : value.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
    }
}
