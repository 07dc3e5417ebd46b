package io.pacewatch.alert;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Puts the whole event together around what a test says of it. */
record GrowthVerdict(Events said) {

    private static final Verdict.Projection LIKELY = new Verdict.Projection(
            new BigDecimal("6.0"),
            new BigDecimal("5.5"),
            new BigDecimal("6.4"),
            new BigDecimal("0.31"),
            "short-history",
            2);

    VerdictEvent event() {
        BigDecimal figure = said.value() == null ? null : new BigDecimal(said.value());
        BigDecimal expected = new BigDecimal("6.5");
        Verdict verdict = new Verdict(
                said.status(),
                said.status() == Status.UNKNOWN ? "goal-withdrawn" : null,
                said.period(),
                Instant.parse("2025-07-20T02:00:00Z"),
                figure,
                expected,
                figure == null ? null : figure.subtract(expected),
                new Verdict.Amount(new BigDecimal("-8.7"), "100m-yuan"),
                null,
                new BigDecimal("7.40"),
                new BigDecimal("7.00"),
                new Verdict.Profile(ProfileName.EVEN, new BigDecimal("0.5"), "no-levels", null),
                true,
                said.status().closes(),
                null,
                null,
                said.status().closes() ? null : LIKELY,
                List.of(),
                1,
                "growth/1");
        VerdictEvent.Judged judged = figure == null
                ? null
                : new VerdictEvent.Judged(
                        figure,
                        said.reading(),
                        "lishui-stats",
                        new LocalName("丽水市统计局", "Lishui Bureau of Statistics"),
                        null,
                        null,
                        said.madeUp(),
                        Instant.parse("2025-07-20T02:00:00Z"),
                        "01JZK4T2V0000000000000000A",
                        1);
        return new VerdictEvent(
                snapshot(),
                verdict,
                judged,
                null,
                said.cause(),
                said.current(),
                said.news(),
                said.sequence(),
                Instant.parse("2025-07-20T02:00:01Z"),
                Instant.parse("2025-07-20T02:00:01Z"));
    }

    private GoalSnapshot snapshot() {
        return new GoalSnapshot(
                said.goal(),
                "331100",
                2025,
                1,
                new LocalName("地区生产总值增速", "GDP growth"),
                new LocalName("地区生产总值增速", "Growth of gross domestic product"),
                new LocalName("累计同比，可比价", "year to date on the year before, comparable prices"),
                new LocalName("丽水市", "Lishui"),
                "headline",
                Unit.PERCENT,
                Comparator.ABOUT,
                new BigDecimal("6.5"),
                "全市生产总值增长6.5%左右",
                new BigDecimal("0.2"),
                LocalDate.of(2025, 12, 31),
                said.firmness(),
                said.goalClass(),
                RuleName.GROWTH,
                said.lead(),
                new LocalName("市发展改革委", "Development and Reform Commission"),
                List.of("statistics"),
                List.of(new LocalName("市统计局", "Bureau of Statistics")),
                null,
                Accumulation.YTD,
                said.frequency(),
                new BigDecimal("0.1"),
                null);
    }
}
