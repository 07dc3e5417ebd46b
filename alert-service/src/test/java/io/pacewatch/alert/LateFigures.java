package io.pacewatch.alert;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.verdict.News;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Steps of late figures, as target-service would send them. */
public final class LateFigures {
    static final LocalName OFFICE = new LocalName("丽水市统计局", "Lishui Bureau of Statistics");

    private LateFigures() {}

    /** July's figure of this indicator, due on 25 August. */
    public static ReadingLate july(String indicator, LateStep step, String reports) {
        return july(indicator, step, reports, News.TOLD);
    }

    static ReadingLate july(String indicator, LateStep step, String reports, News news) {
        return new ReadingLate(
                indicator,
                new LocalName("规上工业增加值增速", "Industrial growth"),
                "331100",
                new LocalName("丽水市", "Lishui"),
                Period.month(2025, 7),
                Accumulation.YTD,
                LocalDate.of(2025, 8, 25),
                step,
                reports,
                OFFICE,
                List.of(new ReadingLate.WaitingGoal(
                        indicator, "331100", 2025, new LocalName("规上工业增长9%", "Industry grows by 9 %"))),
                news,
                Instant.parse("2025-08-29T00:00:00Z"));
    }
}
