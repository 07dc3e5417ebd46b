package io.pacewatch.target.sentence;

import static io.pacewatch.target.sentence.Said.said;
import static io.pacewatch.target.sentence.Said.says;
import static io.pacewatch.target.sentence.Said.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.pace.ReadingGiven;
import org.junit.jupiter.api.Test;

class SentenceTest {

    @Test
    void growth_by_elapsed_time() {
        GoalGiven given = GoalKinds.growth("6.5")
                .about("0.2")
                .lastYear("gdp")
                .reads("2025-M06", "5.6", ReadingStatus.PRELIMINARY);

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标5.6%（初步），比目标6.5%左右（容差0.2个百分点）低0.9个百分点：低于目标。要达到6.5%，"
                        + "余下时间需增长7.4%；要达到允许的6.3%，需增长7.0%。按时间进度（无去年同期数）计。",
                "January to June 2025, Lishui, the indicator: 5.6% (preliminary), 0.9 percentage points below the"
                        + " target of about 6.5% (tolerance 0.2 percentage points). Below target. To reach 6.5%, the"
                        + " rest of the time needs 7.4%; to reach the tolerated 6.3%, 7.0%. Judged by elapsed time"
                        + " (last year's figures are not known).");
    }

    @Test
    void growth_by_last_year_with_the_gap_as_money() {
        GoalGiven given = GoalKinds.growth("6.5")
                .lastYear("gdp")
                .unitOf("gdp", Unit.HUNDRED_MILLION_YUAN)
                .other("gdp", "2024-M06", "963.5")
                .other("gdp", "2024-M12", "2181.18")
                .other("gdp", "2023-M06", "900.3")
                .other("gdp", "2023-M12", "1964.4")
                .other("gdp-growth", "2024-M06", "6.9")
                .other("gdp-growth", "2024-M12", "6.6")
                .reads("2025-M06", "5.6");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标5.6%，比目标6.5%低0.9个百分点（约合8.7亿元）：低于目标。要达到6.5%，"
                        + "余下时间需增长7.26%。2024年前后数据版本不一致，改按2023年同期占全年的45.8%计。",
                "January to June 2025, Lishui, the indicator: 5.6%, 0.9 percentage points below the target of"
                        + " 6.5% (some 8.7 hundred million yuan). Below target. To reach 6.5%, the rest of the"
                        + " time needs 7.26%. Judged by 2023, when the same period made up 45.8% of the year (the"
                        + " figures of 2024 are of different vintages).");
    }

    @Test
    void growth_at_close() {
        GoalGiven given = GoalKinds.growth("6.5").about("0.2").reads("2025-M12", "6.4", ReadingStatus.PRELIMINARY);

        says(
                said(given, "2025-M12"),
                "2025年全年，丽水市指标6.4%（初步），比目标6.5%左右（容差0.2个百分点）低0.1个百分点：已完成。",
                "The whole of 2025, Lishui, the indicator: 6.4% (preliminary), 0.1 percentage points below the"
                        + " target of about 6.5% (tolerance 0.2 percentage points). Achieved.");
    }

    @Test
    void a_goal_striven_for_and_not_reached() {
        GoalGiven given = GoalKinds.growth("6.5").strive().reads("2025-M12", "6.0");

        assertThat(said(given, "2025-M12").zh()).endsWith("：未实现力争目标。");
        assertThat(said(given, "2025-M12").en()).endsWith(". Striven for, not reached.");
    }

    @Test
    void an_amount_by_its_milestones() {
        GoalGiven given = GoalKinds.money("98.5")
                .stage("2025-04-30", "15.9")
                .stage("2025-12-31", "98.5")
                .reads("2025-M04", "21.01");

        says(
                said(given, "2025-M04"),
                "2025年1—4月累计，丽水市指标21.01亿元，完成目标98.5亿元的21.3%，按进度应完成15.90亿元，多5.11亿元：达到序时。"
                        + "要达到98.5亿元，余下每月需完成9.69亿元。按目标自身的节点计划计。",
                "January to April 2025, Lishui, the indicator: 21.01 hundred million yuan, 21.3% of the target of"
                        + " 98.5 hundred million yuan; due by now 15.90 hundred million yuan, 5.11 hundred"
                        + " million yuan above. On pace. To reach 98.5 hundred million yuan, the rest of the time"
                        + " needs 9.69 hundred million yuan a month. Judged by the goal's own milestones.");
    }

    @Test
    void a_count_by_elapsed_time() {
        GoalGiven given = GoalKinds.count("180").worded("招引180个以上").reads("2025-M06", "70");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标70个，完成目标（180个以上）的38.9%，时间进度50%，慢11.1个百分点：略慢于序时。要达到180个，" + "余下每月需完成19个。按时间进度计。",
                "January to June 2025, Lishui, the indicator: 70 items, 38.9% of the target of at least 180 items;"
                        + " 50% of the time has passed, 11.1 percentage points behind. Slightly behind. To reach 180"
                        + " items, the rest of the time needs 19 items a month. Judged by elapsed time.");
    }

    @Test
    void a_ceiling() {
        GoalGiven given = GoalKinds.count("10").compares(Comparator.AT_MOST).reads("2025-M06", "4");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标4个，比目标10个以内少6个，已达上限的40%：达到序时。要不突破10个，余下每月至多1个。",
                "January to June 2025, Lishui, the indicator: 4 items, 6 items below the target of at most 10 items;"
                        + " 40% of the ceiling is used. On pace. To stay within 10 items, the rest of the time needs"
                        + " at most 1 items a month.");
    }

    @Test
    void a_seasonal_ratio() {
        GoalGiven given = GoalKinds.ratio("1.862")
                .baseline("2024", null)
                .reads("2024-M06", "2.00")
                .reads("2024-M12", "1.90")
                .reads("2025-M06", "1.98");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标1.98倍，按进度应为1.96倍，高0.02倍，目标1.862倍以内：低于目标。按上年同期推算。",
                "January to June 2025, Lishui, the indicator: 1.98 times; due by now 1.96 times, 0.02 times above;"
                        + " the target is at most 1.862 times. Below target. Judged by the same period of last year.");
    }

    @Test
    void what_cannot_be_judged_yet() {
        GoalGiven unknown = GoalKinds.ratio("1.86").reads("2025-M06", "1.98");
        GoalGiven yearly =
                GoalKinds.stock("60").every(Frequency.ANNUAL).reads("2025-M12", "50", ReadingStatus.ESTIMATED);

        says(
                said(unknown, "2025-M06"),
                "2025年1—6月累计，丽水市指标1.98倍，缺基期：暂无法判断。",
                "January to June 2025, Lishui, the indicator: 1.98 times. Cannot be judged yet: the baseline is not"
                        + " known.");
        says(
                said(yearly, "2025-M12"),
                "2025年12月，丽水市指标50.0%（预计），目标60%：未到节点。",
                "December 2025, Lishui, the indicator: 50.0% (estimated); the target is 60%. Not due yet.");
    }

    @Test
    void a_withdrawn_figure() {
        GoalGiven given = GoalKinds.growth("6.5");
        var verdict =
                new Judge().withdrawn(given.goal(), ReadingGiven.of("2025-M06").build());

        says(
                Sentence.of(snapshot(given), verdict, false),
                "2025年1—6月累计，丽水市指标，数据已撤回：暂无法判断。",
                "January to June 2025, Lishui, the indicator. Cannot be judged yet: the figure was withdrawn.");
    }

    @Test
    void figures_made_up_for_a_demonstration_say_so() {
        GoalGiven given = GoalKinds.growth("6.5").reads("2025-M12", "6.5");

        LocalName said = Sentence.of(snapshot(given), given.judged("2025-M12"), true);

        says(
                said,
                "2025年全年，丽水市指标6.5%，与目标6.5%持平：已完成。演示数据（虚构）。",
                "The whole of 2025, Lishui, the indicator: 6.5%, level with the target of 6.5%. Achieved."
                        + " Made up for demonstration.");
    }

    @Test
    void pieces_are_fewer_and_rates_are_lower() {
        assertThat(said(GoalKinds.count("180").reads("2025-M12", "177"), "2025-M12")
                        .zh())
                .contains("比目标180个少3个：未完成");
        assertThat(said(GoalKinds.count("180").reads("2025-M12", "183"), "2025-M12")
                        .zh())
                .contains("比目标180个多3个：已完成");
    }
}
