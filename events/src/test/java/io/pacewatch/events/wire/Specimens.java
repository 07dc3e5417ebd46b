package io.pacewatch.events.wire;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.catalogue.WorkingYear;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.goal.Holds;
import io.pacewatch.events.goal.ProfileName;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that the golden files were written from, made anew by the code of today. */
final class Specimens {

    private static final Instant SEEDED = Instant.parse("2025-07-20T02:00:00Z");
    private static final Instant ACCEPTED = Instant.parse("2025-07-20T02:00:01.250Z");
    private static final Instant JUDGED = Instant.parse("2025-07-20T02:00:01.300Z");
    private static final String SUBMISSION = "01JZK4T2V0000000000000000A";
    private static final TraceContext TRACE =
            new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null);
    private static final LocalName GDP_GROWTH = new LocalName("地区生产总值增速", "Growth of gross domestic product");
    private static final LocalName SCOPE =
            new LocalName("累计同比,可比价", "year to date on the year before, comparable prices");
    private static final LocalName STATISTICS = new LocalName("丽水市统计局", "Lishui Bureau of Statistics");
    private static final LocalName LEAD = new LocalName("市发展改革委", "Development and Reform Commission");

    /** A value, and the event that it travels in. */
    record Specimen(EventType<?> type, Object value, CloudEvent event) {}

    private Specimens() {}

    /** By the names of the golden files, without version. */
    static Map<String, Specimen> all() {
        return Map.of(
                "reading", reading(),
                "verdict", verdict(),
                "reading-late", readingLate(),
                "goal", goal(),
                "catalogue-indicator", catalogue(indicator()),
                "catalogue-region",
                        catalogue(new Region("331124", new LocalName("松阳县", "Songyang County"), "331100", "county")),
                "catalogue-department",
                        catalogue(new Department("development-reform", LEAD, "331100", "fgw@lishui.example", "zh")),
                "catalogue-bureau",
                        catalogue(new Bureau("lishui-stats", STATISTICS, "331100", "tjj@lishui.example", "zh")),
                "catalogue-working-year",
                        catalogue(new WorkingYear(
                                2025,
                                Set.of(LocalDate.of(2025, 10, 1)),
                                Set.of(LocalDate.of(2025, 9, 28)),
                                "国办发明电〔2024〕12号")),
                "catalogue-complete", catalogue(new CatalogueComplete(42)));
    }

    private static Specimen catalogue(CatalogueRecord value) {
        return new Specimen(
                EventType.CATALOGUE,
                value,
                CloudEvent.of(EventType.CATALOGUE, value.key(), "/target-service", SEEDED, value.key(), null, value));
    }

    private static Indicator indicator() {
        return new Indicator(
                "airport-opens",
                new LocalName("丽水机场通航", "Lishui airport opens to traffic"),
                Unit.SHARE,
                Measure.parse("point-level"),
                Frequency.QUARTERLY,
                new BigDecimal("0.01"),
                new ReleaseRule(10, "01-10"),
                "department:transport",
                ReadingStatus.FINAL,
                new LocalName("已完成节点的份额", "share of the nodes that are passed"));
    }

    private static Specimen reading() {
        Reading value = new Reading(
                "gdp-growth",
                "331100",
                Period.month(2025, 6),
                new BigDecimal("5.6"),
                ReadingStatus.PRELIMINARY,
                SEEDED,
                true,
                false,
                null,
                null,
                null,
                null,
                false,
                SUBMISSION,
                1,
                1,
                "lishui-stats",
                ACCEPTED);
        return new Specimen(
                EventType.READING,
                value,
                CloudEvent.of(
                        EventType.READING,
                        value.eventId(),
                        "/ingest-service",
                        value.acceptedAt(),
                        value.series().text(),
                        TRACE,
                        value));
    }

    private static Specimen goal() {
        Goal value = new Goal(
                "urban-rural-income-ratio",
                "urban-rural-income-ratio",
                "331100",
                2025,
                new LocalName("城乡居民人均可支配收入比值", "Urban-rural income ratio"),
                "headline",
                "城乡居民人均可支配收入比值缩小至1.86以内",
                Comparator.AT_MOST,
                new BigDecimal("1.86"),
                Unit.RATIO,
                null,
                LocalDate.of(2025, 12, 31),
                Firmness.FIRM,
                GoalClass.HEADLINE,
                RuleName.LEVEL,
                ProfileName.LAST_YEAR,
                null,
                Holds.AT_CLOSE,
                new Goal.Parameters(null, null, null, null, null, Map.of("atRisk", new BigDecimal("1.5"))),
                new Goal.Baseline("2024", null, null),
                List.of(new Goal.Stage(
                        LocalDate.of(2025, 6, 30), new BigDecimal("1.9"), new LocalName("上半年", "first half"))),
                "development-reform",
                List.of("agriculture"),
                null,
                null,
                1);
        String key = value.key().text();
        return new Specimen(
                EventType.GOAL,
                value,
                CloudEvent.of(
                        EventType.GOAL, key + "/" + value.version(), "/target-service", SEEDED, key, null, value));
    }

    private static Specimen verdict() {
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

    private static Specimen readingLate() {
        Instant noticed = Instant.parse("2025-08-01T00:00:00Z");
        ReadingLate value = new ReadingLate(
                "gdp-growth",
                GDP_GROWTH,
                "331100",
                new LocalName("丽水市", "Lishui"),
                Period.month(2025, 6),
                Accumulation.YTD,
                LocalDate.of(2025, 7, 28),
                LateStep.REPORTER,
                "bureau:lishui-stats",
                STATISTICS,
                List.of(new ReadingLate.WaitingGoal(
                        "gdp-growth", "331100", 2025, new LocalName("地区生产总值增速", "GDP growth"))),
                News.TOLD,
                noticed);
        return new Specimen(
                EventType.READING_LATE,
                value,
                CloudEvent.of(
                        EventType.READING_LATE,
                        value.eventId(),
                        "/target-service",
                        noticed,
                        value.series().text(),
                        null,
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
                new BigDecimal("0.1"));
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
