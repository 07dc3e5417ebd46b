package io.pacewatch.alert.channel.mail;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.channel.mail.MailView.Line;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How mails speak of goals that are not growth rates. */
class KindsOfGoalsTest {

    private static GoalSnapshot goal(RuleName rule, Unit unit, Accumulation accumulation, String resolution) {
        BigDecimal value = quarterly().event().goal().value();
        return EventGiven.goal(rule, unit, accumulation, value, resolution, null);
    }

    private static VerdictEvent event(GoalSnapshot goal, Verdict verdict) {
        VerdictEvent e = quarterly().event();
        return new VerdictEvent(
                goal,
                verdict,
                e.reading(),
                e.previous(),
                e.cause(),
                e.current(),
                e.news(),
                e.sequence(),
                e.acceptedAt(),
                e.judgedAt());
    }

    private static Verdict missed(String reason) {
        Verdict v = quarterly().event().verdict();
        return new Verdict(
                Status.MISSED,
                reason,
                v.period(),
                v.asOf(),
                v.actual(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                null,
                null,
                null,
                v.cites(),
                1,
                "done/1");
    }

    @ParameterizedTest(name = "{0}, {1}: {3}; {4} off is {5}")
    @CsvSource({
        "RANK, COUNT, 4, 第4位, 1, 低1位, place 4, 1 place below",
        "DONE, RATIO, 0.6, 60%, -0.1, 低10个百分点, 60%, 10 percentage points below",
        "DIRECTION, COUNT, 104, 104个, 4, 多4个, 104 items, 4 items above"
    })
    void figures(RuleName rule, Unit unit, String value, String zh, String gap, String gapZh, String en, String gapEn) {
        GoalSnapshot goal = goal(rule, unit, Accumulation.POINT, rule == RuleName.DONE ? "0.01" : "1");
        Says chinese = new Says(goal, "zh");
        Says english = new Says(goal, "en");

        assertThat(chinese.value(new BigDecimal(value))).isEqualTo(zh);
        assertThat(chinese.signedDifference(new BigDecimal(gap))).isEqualTo(gapZh);
        assertThat(english.value(new BigDecimal(value))).isEqualTo(en);
        assertThat(english.signedDifference(new BigDecimal(gap))).isEqualTo(gapEn);
    }

    @ParameterizedTest
    @CsvSource({
        "GROWTH, 低于目标",
        "LEVEL, 低于目标",
        "DIRECTION, 低于目标",
        "RANK, 低于目标",
        "CUMULATIVE, 滞后",
        "STAGED, 滞后",
        "DONE, 滞后"
    })
    void whatItIsBehind(RuleName rule, String word) {
        Says says = new Says(goal(rule, Unit.COUNT, Accumulation.YTD, "1"), "zh");

        assertThat(says.status(Status.BEHIND)).isEqualTo(word);
    }

    @Test
    void doneLateIsNotCalledUndone() {
        Says says = new Says(goal(RuleName.DONE, Unit.RATIO, Accumulation.POINT, "0.01"), "zh");

        assertThat(says.status(missed("late-done"))).isEqualTo("逾期完成");
        assertThat(says.status(missed("unreported"))).isEqualTo("未报完成");
        assertThat(says.status(missed(null))).isEqualTo("未完成");
    }

    @Test
    void aBalanceNeedsAnAmountAMonthAndNoRate() {
        GoalSnapshot loans = goal(RuleName.GROWTH, Unit.PERCENT, Accumulation.POINT, "0.1");

        List<Line> lines = FactLines.of(event(loans, quarterly().event().verdict()), "zh");

        assertThat(lines)
                .filteredOn(line -> line.label().equals("今后所需"))
                .extracting(Line::text)
                .singleElement()
                .asString()
                .startsWith("今后每月需增加7.4亿元");
    }

    @Test
    void wholeThingsAreNeededAndNeverTooFew() {
        GoalSnapshot projects = goal(RuleName.CUMULATIVE, Unit.COUNT, Accumulation.YTD, "1");

        List<Line> lines = FactLines.of(event(projects, quarterly().event().verdict()), "zh");

        assertThat(lines)
                .filteredOn(line -> line.label().equals("今后所需"))
                .extracting(Line::text)
                .singleElement()
                .asString()
                .startsWith("今后每月需完成8个；达到可容忍的");
    }

    @Test
    void whatItMustOutgrowIsNamed() {
        EventGiven slower = EventGiven.outgrows(new LocalName("全部投资增速", "Growth of all investment"))
                .figures("6.5", "6.5")
                .due("7.0");

        assertThat(slower.fact("差距", "zh")).isEqualTo("比全部投资增速（7%）低0.5个百分点");
        assertThat(slower.fact("Gap", "en")).isEqualTo("0.5 percentage points below Growth of all investment (7%)");
    }
}
