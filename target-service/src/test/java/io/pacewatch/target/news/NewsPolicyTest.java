package io.pacewatch.target.news;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.pace.GoalKinds;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsPolicyTest {

    private static final LocalDate DUE = LocalDate.parse("2025-07-25");
    private static final LocalDate NEXT_DUE = LocalDate.parse("2025-10-25");

    /** A figure of June (BEHIND at 5.6) or, closing, of December (MISSED at 5.6). */
    private static Verdict verdict(boolean closing, ReadingStatus reading) {
        String period = closing ? "2025-M12" : "2025-M06";
        return GoalKinds.growth("6.5").reads(period, "5.6", reading).judged(period);
    }

    private static Optional<VerdictEvent.Previous> previous(String text) {
        if (text == null) {
            return Optional.empty();
        }
        String[] parts = text.split(" ");
        return Optional.of(new VerdictEvent.Previous(
                new BigDecimal(parts[0]), ReadingStatus.valueOf(parts[1]), Status.valueOf(parts[2])));
    }

    @ParameterizedTest(name = "[{index}] {0}, goal was {1}, period was {2}, current {3}, closed {4}, warned {5}: {6}")
    @CsvSource({
        "READING,  ,        ,                             true,  false, false, told",
        "READING,  ON_PACE, ,                             true,  false, false, told",
        "READING,  BEHIND,  ,                             true,  false, true,  no-change",
        "READING,  ON_PACE, ,                             false, false, false, older-period",
        "READING,  ACHIEVED,,                             true,  true,  false, closed",
        "READING,  ON_PACE, ,                             false, true,  false, older-period",
        "REVISION, ON_PACE, 6.5 PRELIMINARY ON_PACE,      true,  false, false, told",
        "REVISION, BEHIND,  5.5 PRELIMINARY BEHIND,       true,  false, true,  told",
        "READING,  BEHIND,  ,                             true,  false, false, told",
        "REVISION, BEHIND,  5.5 PRELIMINARY BEHIND,       true,  false, false, told",
        "REVISION, AT_RISK, 6.1 PRELIMINARY AT_RISK,      true,  false, true,  told",
        "REVISION, AT_RISK, 6.1 PRELIMINARY AT_RISK,      false, false, true,  older-period",
        "REVISION, BEHIND,  5.6 PRELIMINARY BEHIND,       true,  false, true,  same-value",
        "REVISION, BEHIND,  5.6 PRELIMINARY BEHIND,       false, false, true,  older-period",
        "DELETION, BEHIND,  5.6 FINAL BEHIND,             true,  false, true,  told",
        "DELETION, BEHIND,  5.6 FINAL BEHIND,             true,  false, false, told",
        "REVISION, ACHIEVED, 6.6 PRELIMINARY ACHIEVED,    true,  true,  false, told",
        "DELETION, ACHIEVED, 5.6 PRELIMINARY BEHIND,      true,  true,  false, told",
        "RULE_CHANGE, ON_PACE, 5.6 FINAL ON_PACE,         true,  false, true,  rule-change",
        "GOAL_CHANGE, ,     ,                             true,  false, false, told",
        "GOAL_CHANGE, MISSED, 5.6 FINAL MISSED,           true,  true,  true,  told",
        "GOAL_CHANGE, ACHIEVED, ,                         true,  true,  false, told",
        "GOAL_CHANGE, BEHIND, 5.6 FINAL BEHIND,           true,  true,  true,  closed",
        "RULE_CHANGE, MISSED, 5.6 FINAL MISSED,           true,  true,  true,  rule-change",
        "READING,  MISSED,  ,                             true,  true,  true,  closed"
    })
    void along_the_way(
            Cause cause,
            Status goalWas,
            String periodWas,
            boolean current,
            boolean closed,
            boolean warned,
            String news) {
        NewsContext context = new NewsContext(
                verdict(false, ReadingStatus.FINAL),
                cause,
                Optional.ofNullable(goalWas),
                previous(periodWas),
                current,
                closed,
                warned,
                DUE,
                NEXT_DUE,
                DUE,
                false);

        assertThat(NewsPolicy.decide(context)).isEqualTo(expected(news));
    }

    @ParameterizedTest(name = "[{index}] closing: {0}, goal was {1}, period was {2}, closed {3}, warned {4}: {5}")
    @CsvSource({
        "READING,  BEHIND,   ,                          false, true,  told",
        "READING,  ,         ,                          false, false, told",
        "READING,  MISSED,   ,                          true,  true,  no-change-after-all",
        "READING,  ACHIEVED, ,                          true,  false, told",
        "REVISION, ACHIEVED, 6.6 PRELIMINARY ACHIEVED,  true,  false, told",
        "REVISION, MISSED,   5.5 PRELIMINARY MISSED,    true,  true,  told",
        "REVISION, MISSED,   5.6 PRELIMINARY MISSED,    true,  true,  closed",
        "RULE_CHANGE, MISSED, 5.6 FINAL MISSED,         true,  true,  rule-change"
    })
    void at_close(Cause cause, Status goalWas, String periodWas, boolean closed, boolean warned, String news) {
        NewsContext context = new NewsContext(
                verdict(true, ReadingStatus.FINAL),
                cause,
                Optional.ofNullable(goalWas),
                previous(periodWas),
                true,
                closed,
                warned,
                DUE,
                NEXT_DUE,
                LocalDate.parse("2027-01-01"),
                false);

        assertThat(NewsPolicy.decide(context))
                .isEqualTo(expected(news.equals("no-change-after-all") ? "closed" : news));
    }

    @ParameterizedTest(name = "due 25 July, next due {1}, judged on {0}: {2}")
    @CsvSource({
        "2025-07-20, 2025-10-25, told", "2025-09-23, 2025-08-25, told", "2025-09-24, 2025-08-25, history",
        "2025-09-24, 2025-10-25, told", "2025-10-24, 2025-10-25, told", "2025-10-25, 2025-10-25, history"
    })
    void freshness(LocalDate today, LocalDate nextDue, String news) {
        NewsContext context = new NewsContext(
                verdict(false, ReadingStatus.FINAL),
                Cause.READING,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false,
                DUE,
                nextDue,
                today,
                false);

        assertThat(NewsPolicy.decide(context)).isEqualTo(expected(news));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_goal_loaded_after_its_deadline_is_silent(boolean closing) {
        NewsContext context = new NewsContext(
                verdict(closing, ReadingStatus.FINAL),
                Cause.READING,
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                false,
                DUE,
                NEXT_DUE,
                DUE,
                true);

        assertThat(NewsPolicy.decide(context)).isEqualTo(News.suppressed("history"));
    }

    private static News expected(String news) {
        return news.equals("told") ? News.TOLD : News.suppressed(news);
    }
}
