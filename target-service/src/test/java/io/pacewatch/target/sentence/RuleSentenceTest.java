package io.pacewatch.target.sentence;

import static io.pacewatch.target.sentence.Said.said;
import static io.pacewatch.target.sentence.Said.says;
import static io.pacewatch.target.sentence.Said.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.target.pace.GoalGiven;
import io.pacewatch.target.pace.GoalKinds;
import io.pacewatch.target.pace.IndicatorGiven;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.pace.ReadingGiven;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How stages, events, directions and ranks are said. */
class RuleSentenceTest {

    @Test
    void a_stage_before_its_date_and_one_that_was_not_reached() {
        GoalGiven given = GoalKinds.startRate().reads("2025-M02", "20").reads("2025-M03", "49.9");

        says(
                said(given, "2025-M02"),
                "2025年2月，丽水市指标20.0%，目标100%：未到节点。",
                "February 2025, Lishui, the indicator: 20.0%; the target is 100%. Not due yet.");
        says(
                said(given, "2025-M03"),
                "2025年3月，丽水市指标49.9%，按进度应为50.0%，低0.1个百分点，目标100%：滞后。按目标自身的节点计划计。",
                "March 2025, Lishui, the indicator: 49.9%; due by now 50.0%, 0.1 percentage points below; the target is"
                        + " 100%. Behind. Judged by the goal's own milestones.");
    }

    @Test
    void an_event_on_its_way() {
        GoalGiven given = GoalKinds.done()
                .stage("2025-05-31", "0.6")
                .reads(ReadingGiven.of("2025-M06").value("0.5").expected("2025-11-20"));

        says(
                said(given, "2025-M06"),
                "2025年6月，丽水市指标进度50%，按计划应达60%，预计2025年11月20日完成，目标2025年12月31日前完成：略慢于序时。",
                "June 2025, Lishui, the indicator: 50% of the way; due by plan 60%; expected on 2025-11-20; to be done"
                        + " by 2025-12-31. Slightly behind.");
    }

    @Test
    void an_event_whose_expected_day_has_passed() {
        GoalGiven given =
                GoalKinds.done().reads(ReadingGiven.of("2025-M06").value("0.6").expected("2025-06-01"));

        says(
                said(given, "2025-M06"),
                "2025年6月，丽水市指标进度60%，原预计2025年6月1日完成，目标2025年12月31日前完成：略慢于序时。",
                "June 2025, Lishui, the indicator: 60% of the way; had been expected on 2025-06-01; to be done by"
                        + " 2025-12-31. Slightly behind.");
    }

    @Test
    void an_event_that_happened_in_time_and_one_that_came_late() {
        GoalGiven inTime =
                GoalKinds.done().reads(ReadingGiven.of("2025-M12").value("1").occurred("2025-12-20"));
        GoalGiven late =
                GoalKinds.done().reads(ReadingGiven.of("2026-M03").value("1").occurred("2026-02-10"));

        says(
                said(inTime, "2025-M12"),
                "2025年12月，丽水市指标进度100%，2025年12月20日完成，目标2025年12月31日前完成：已完成。",
                "December 2025, Lishui, the indicator: 100% of the way; done on 2025-12-20; to be done by 2025-12-31."
                        + " Achieved.");
        says(
                said(late, "2026-M03"),
                "2026年3月，丽水市指标进度100%，2026年2月10日完成，目标2025年12月31日前完成：逾期完成。",
                "March 2026, Lishui, the indicator: 100% of the way; done on 2026-02-10; to be done by 2025-12-31."
                        + " Done late.");
    }

    @Test
    void silence_about_an_event() {
        GoalGiven given = GoalKinds.done();

        says(
                silence(given, "2025-07-26"),
                "2025年6月，丽水市指标，未报进展：暂无法判断。",
                "June 2025, Lishui, the indicator. Cannot be judged yet: nothing was reported.");
        says(
                silence(given, "2026-03-02"),
                "2025年12月，丽水市指标，目标2025年12月31日前完成：未报完成。",
                "December 2025, Lishui, the indicator; to be done by 2025-12-31. Completion not reported.");
    }

    private static LocalName silence(GoalGiven given, String day) {
        var verdict = new Judge()
                .unreported(
                        given.goal(),
                        given.indicator(),
                        given.knowledge(),
                        LocalDate.parse(day),
                        new WorkingDays(List.of()))
                .orElseThrow();
        return Sentence.of(snapshot(given), verdict, false);
    }

    @Test
    void something_that_must_outgrow_another() {
        GoalGiven given = GoalKinds.outgrows("all")
                .worded("快于全部投资")
                .other("all", "2025-M06", "7.0")
                .reads("2025-M06", "6.5");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标6.5%，对照指标7.0%，低0.5个百分点，目标为高于对照指标（“快于全部投资”）：略低于目标。",
                "January to June 2025, Lishui, the indicator: 6.5%, 0.5 percentage points below the series that it is"
                        + " held against by \"Goal\" (7.0%); it is to be above. Slightly below target.");
    }

    @Test
    void what_it_must_outgrow_is_named() {
        GoalGiven given = GoalKinds.outgrows("all")
                .worded("快于全部投资")
                .other("all", "2025-M06", "7.0")
                .reads("2025-M06", "6.5");
        Indicator all = IndicatorGiven.growth("all", new LocalName("全部投资增速", "Growth of all investment"));

        says(
                Sentence.of(snapshot(given, all), given.judged("2025-M06"), false),
                "2025年1—6月累计，丽水市指标6.5%，全部投资增速7.0%，低0.5个百分点，目标为高于全部投资增速：略低于目标。",
                "January to June 2025, Lishui, the indicator: 6.5%, 0.5 percentage points below \"Growth of all"
                        + " investment\" (7.0%); it is to be above. Slightly below target.");
    }

    @Test
    void something_that_must_fall() {
        GoalGiven count = GoalKinds.falls(Unit.COUNT, "ytd-level", "1")
                .reads("2024-M06", "100")
                .reads("2025-M06", "100");
        GoalGiven growth = GoalKinds.falls(Unit.PERCENT, "ytd-yoy", "0.1").reads("2025-M06", "-3.2");

        says(
                said(count, "2025-M06"),
                "2025年1—6月累计，丽水市指标100个，上年同期100个，持平，目标为低于上年同期：略低于目标。",
                "January to June 2025, Lishui, the indicator: 100 items, level with the same period of last year"
                        + " (100 items); it is to be below. Slightly below target.");
        says(
                said(growth, "2025-M06"),
                "2025年1—6月累计，丽水市指标-3.2%，目标为下降：达到目标。",
                "January to June 2025, Lishui, the indicator: -3.2%; it is to fall. On target.");
    }

    @Test
    void a_rank() {
        GoalGiven given = GoalKinds.rank(3).reads("2025-M06", "4").reads("2025-M12", "3");

        says(
                said(given, "2025-M06"),
                "2025年6月，丽水市指标第4位，目标前3位，差1位：略低于目标。",
                "June 2025, Lishui, the indicator: place 4; the target is a place among the first 3, missed by 1"
                        + " place. Slightly below target.");
        says(
                said(given, "2025-M12"),
                "2025年12月，丽水市指标第3位，目标前3位：已完成。",
                "December 2025, Lishui, the indicator: place 3; the target is a place among the first 3. Achieved.");
        says(
                said(GoalKinds.rank(null).reads("2025-M06", "4"), "2025-M06"),
                "2025年6月，丽水市指标第4位，目标位次未明确，口径待定：暂无法判断。",
                "June 2025, Lishui, the indicator: place 4. Cannot be judged yet: the place to be kept is not settled.");
    }

    @Test
    void what_is_decided_once_a_year() {
        GoalGiven given = GoalKinds.count("10").batch(9).reads("2025-M06", "0");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标0个，完成目标10个的0%，按进度应完成0个：未到节点。一年集中评定一次，按评定月份计。",
                "January to June 2025, Lishui, the indicator: 0 items, 0% of the target of 10 items; due by"
                        + " now 0 items. Not due yet. Decided once a year: all of it is due from its month on.");
    }

    @Test
    void few_things_that_are_all_there_are_not_called_behind_the_time() {
        GoalGiven given = GoalKinds.count("3").reads("2025-M06", "1");

        says(
                said(given, "2025-M06"),
                "2025年1—6月累计，丽水市指标1个，完成目标3个的33.3%，按进度应完成1个：达到序时。要达到3个，余下每月需完成1个。按时间进度计。",
                "January to June 2025, Lishui, the indicator: 1 items, 33.3% of the target of 3 items; due by"
                        + " now 1 items. On pace. To reach 3 items, the rest of the time needs 1 items a month."
                        + " Judged by elapsed time.");
    }

    @Test
    void what_is_done_is_not_foreseen_any_more() {
        GoalGiven given =
                GoalKinds.done().reads(ReadingGiven.of("2025-M09").value("1").expected("2025-11-20"));

        assertThat(said(given, "2025-M09").zh()).doesNotContain("预计").doesNotContain("按计划");
        assertThat(said(given, "2025-M09").en()).doesNotContain("expected").doesNotContain("due by plan");
    }

    @Test
    void a_change_is_not_said_as_if_it_were_the_balance() {
        GoalGiven share = GoalKinds.stock("0.8")
                .change()
                .baseline("2024", null)
                .reads("2024-M12", "71.2")
                .reads("2025-M06", "71.5");

        says(
                said(share, "2025-M06"),
                "2025年6月，丽水市指标71.5%，比上年末提高0.3个百分点，按进度应提高0.4个百分点，低0.1个百分点，目标提高0.8个百分点：略低于目标。按时间进度计。",
                "June 2025, Lishui, the indicator: 71.5%, 0.3 percentage points more than at the end of last year; a"
                        + " change of 0.4 percentage points is due by now, 0.1 percentage points below; the target is"
                        + " a change of 0.8 percentage points. Slightly below target. Judged by elapsed time.");
    }
}
