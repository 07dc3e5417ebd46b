package io.pacewatch.events.wire;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Unit;
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
import io.pacewatch.events.verdict.News;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The values that the golden files were written from, made anew by the code of today. */
final class Specimens {

    static final Instant SEEDED = Instant.parse("2025-07-20T02:00:00Z");
    static final Instant ACCEPTED = Instant.parse("2025-07-20T02:00:01.250Z");
    static final String SUBMISSION = "01JZK4T2V0000000000000000A";
    static final TraceContext TRACE = new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null);
    static final LocalName GDP_GROWTH = new LocalName("地区生产总值增速", "Growth of gross domestic product");
    static final LocalName STATISTICS = new LocalName("丽水市统计局", "Lishui Bureau of Statistics");
    static final LocalName LEAD = new LocalName("市发展改革委", "Development and Reform Commission");

    /** A value, and the event that it travels in. */
    record Specimen(EventType<?> type, Object value, CloudEvent event) {}

    private Specimens() {}

    /** By the names of the golden files, without version. */
    static Map<String, Specimen> all() {
        Map<String, Specimen> all = new TreeMap<>(CatalogueSpecimens.all());
        all.put("reading", reading());
        all.put("verdict", VerdictSpecimen.made());
        all.put("reading-late", readingLate());
        all.put("goal", goal());
        return all;
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
                LateStep.UNAWAITED,
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
}
