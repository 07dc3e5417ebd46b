package io.pacewatch.target.sentence;

import static io.pacewatch.target.sentence.Said.said;
import static io.pacewatch.target.sentence.Said.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import org.junit.jupiter.api.Test;

/** A balance whose growth is the goal: what it rose by since last year's end, and what it still has to. */
class BalanceSentenceTest {

    private static GoalGiven loans(String june) {
        return GoalKinds.growth("10")
                .measure("point-yoy")
                .lastYear("loans")
                .unitOf("loans", Unit.HUNDRED_MILLION_YUAN)
                .other("loans", "2024-M06", "950")
                .other("loans", "2024-M12", "1000")
                .other("loans", "2025-M06", june)
                .reads("2025-M06", "9.5");
    }

    @Test
    void growth_of_a_balance() {
        says(
                said(loans("1040"), "2025-M06"),
                "2025年6月，丽水市指标9.5%，比目标10%低0.5个百分点（约合4.8亿元）：略低于目标。"
                        + "上年末以来按进度应增加50亿元，实际增加40亿元。期末余额需达1100亿元，余下每月需增加10亿元。按时间进度（无去年同期数）计。",
                "June 2025, Lishui, the indicator: 9.5%, 0.5 percentage points below the target of 10%"
                        + " (some 4.8 hundred million yuan). Slightly below target. Since last year's end 50"
                        + " hundred million yuan more were due, 40 hundred million yuan more came. The closing balance has to"
                        + " be 1100 hundred million yuan: 10 hundred million yuan more a month. Judged by elapsed time"
                        + " (last year's figures are not known).");
    }

    @Test
    void a_balance_that_fell_or_is_there_already() {
        assertThat(said(loans("995"), "2025-M06").zh()).contains("上年末以来按进度应增加50亿元，实际减少5亿元。期末余额需达1100亿元，余下每月需增加17.5亿元。");
        assertThat(said(loans("995"), "2025-M06").en())
                .contains("50 hundred million yuan more were due, 5 hundred million yuan less came.");
        assertThat(said(loans("1110"), "2025-M06").zh())
                .contains("已达到期末所需余额1100亿元。")
                .doesNotContain("-");
        assertThat(said(loans("1110"), "2025-M06").en())
                .contains(" The closing balance that is needed, 1100 hundred million yuan, is reached.");
        assertThat(said(loans("1110").compares(Comparator.AT_MOST), "2025-M06").zh())
                .contains("期末余额至多1100亿元，现已超出。");
    }
}
