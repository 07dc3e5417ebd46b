package io.pacewatch.events.wire;

import static io.pacewatch.events.wire.Specimens.ACCEPTED;
import static io.pacewatch.events.wire.Specimens.GDP_GROWTH;
import static io.pacewatch.events.wire.Specimens.LEAD;
import static io.pacewatch.events.wire.Specimens.SEEDED;
import static io.pacewatch.events.wire.Specimens.STATISTICS;
import static io.pacewatch.events.wire.Specimens.SUBMISSION;
import static io.pacewatch.events.wire.Specimens.TRACE;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Specimens.Specimen;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A verdict as it was sent: a figure revised that is still behind. */
final class VerdictSpecimen {

    private static final Instant JUDGED = Instant.parse("2025-07-20T02:00:01.300Z");
    private static final LocalName SCOPE =
            new LocalName("累计同比,可比价", "year to date on the year before, comparable prices");

    private VerdictSpecimen() {}

    static Specimen made() {
        VerdictEvent value = new VerdictEvent(
                snapshot(),
                said(),
                new VerdictEvent.Judged(
                        new BigDecimal("5.6"),
                        ReadingStatus.PRELIMINARY,
                        "lishui-stats",
                        STATISTICS,
                        null,
                        null,
                        false,
                        SEEDED,
                        SUBMISSION,
                        1),
                new VerdictEvent.Previous(new BigDecimal("5.4"), ReadingStatus.ESTIMATED, Status.AT_RISK),
                Cause.REVISION,
                true,
                News.TOLD,
                2,
                ACCEPTED,
                JUDGED);
        return new Specimen(
                EventType.VERDICT,
                value,
                CloudEvent.of(
                        EventType.VERDICT,
                        value.eventId(),
                        "/target-service",
                        JUDGED,
                        value.goal().key().text(),
                        TRACE,
                        value));
    }

    private static GoalSnapshot snapshot() {
        return new GoalSnapshot(
                "gdp-growth",
                "331100",
                2025,
                1,
                new LocalName("地区生产总值增速", "GDP growth"),
                GDP_GROWTH,
                SCOPE,
                new LocalName("丽水市", "Lishui"),
                "headline",
                Unit.PERCENT,
                Comparator.ABOUT,
                new BigDecimal("6.5"),
                "全市生产总值增长6.5%左右",
                new BigDecimal("0.2"),
                LocalDate.of(2025, 12, 31),
                Firmness.FIRM,
                GoalClass.HEADLINE,
                RuleName.GROWTH,
                "development-reform",
                LEAD,
                List.of("statistics"),
                List.of(new LocalName("市统计局", "Bureau of Statistics")),
                null,
                Accumulation.YTD,
                Frequency.QUARTERLY,
                new BigDecimal("0.1"),
                new LocalName("固定资产投资增速", "Growth of fixed asset investment"));
    }

    private static Verdict said() {
        return new Verdict(
                Status.BEHIND,
                null,
                Period.month(2025, 6),
                SEEDED,
                new BigDecimal("5.6"),
                new BigDecimal("6.5"),
                new BigDecimal("-0.9"),
                new Verdict.Amount(new BigDecimal("-8.7"), "100m-yuan"),
                null,
                new BigDecimal("7.40"),
                new BigDecimal("7.00"),
                new Verdict.Profile(ProfileName.EVEN, new BigDecimal("0.5"), "no-levels", null),
                true,
                false,
                null,
                null,
                new Verdict.Projection(
                        new BigDecimal("6.0"),
                        new BigDecimal("5.5"),
                        new BigDecimal("6.6"),
                        new BigDecimal("0.31"),
                        "short-history",
                        2),
                List.of(new Verdict.Cite(
                        "actual",
                        "gdp-growth",
                        "331100",
                        Period.month(2025, 6),
                        new BigDecimal("5.6"),
                        ReadingStatus.PRELIMINARY,
                        SEEDED,
                        SUBMISSION,
                        1,
                        LocalDate.of(2025, 6, 20),
                        LocalDate.of(2025, 6, 30))),
                1,
                "growth/1");
    }
}
