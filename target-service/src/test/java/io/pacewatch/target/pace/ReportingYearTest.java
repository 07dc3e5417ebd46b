package io.pacewatch.target.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.catalogue.WorkingDays;
import io.pacewatch.events.catalogue.WorkingYear;
import io.pacewatch.events.goal.Comparator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due days over the holidays of 2024 to 2026, as the seeds have them. */
class ReportingYearTest {
    private static final WorkingDays DAYS = new WorkingDays(seeded());

    @ParameterizedTest
    @CsvSource({
        // Plain weeks; the figure is late on the morning after the third working day.
        "ytd-level, M, 25, 2025-M07, 2025-08-29T08:00:00+08:00",
        // Release on a Friday.
        "ytd-level, M, 25, 2025-M06, 2025-07-31T08:00:00+08:00",
        // January waits for February.
        "ytd-level, M, 25, 2025-M02, 2025-03-29T08:00:00+08:00",
        "period-level, M, 25, 2025-M01, 2025-03-01T08:00:00+08:00",
        // National Day is over on 8 October; the Saturday after it is worked.
        "ytd-level, Q, 28, 2025-M09, 2025-11-01T08:00:00+08:00",
        "ytd-level, M, 10, 2025-M09, 2025-10-15T08:00:00+08:00",
        // 26, 28 and 29 September, a Sunday among them.
        "ytd-level, M, 25, 2025-M08, 2025-09-30T08:00:00+08:00",
        // A year's figure, due on a Saturday.
        "ytd-level, M, 25, 2025-M12, 2026-02-05T08:00:00+08:00",
        // The Spring Festival of 2025 begins before the day of grace: 5, 6 and 7 February are the next working days.
        "ytd-level, M, 25, 2024-M12, 2025-02-08T08:00:00+08:00",
    })
    void aFigureIsLateOnTheMorningAfterThreeWorkingDays(
            String measure, String frequency, int day, String period, String from) {
        Period of = Period.parse(period);

        Instant late = year(measure, frequency, day, of.year(), "12-31").lateFrom(of);

        assertThat(late).isEqualTo(OffsetDateTime.parse(from).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-08-29T08:00:00+08:00, 2025-09-06T08:00:00+08:00",
        // 28 to 30 September, 9 and 10 October: the holiday does not count, the worked Sunday does.
        "2025-09-26T10:00:00+08:00, 2025-10-11T08:00:00+08:00",
    })
    void theSupervisionOfficeHearsAfterFiveMore(String told, String from) {
        ReportingYear year = year("ytd-level", "M", 25, 2025, "12-31");

        assertThat(year.supervisionFrom(OffsetDateTime.parse(told).toInstant()))
                .isEqualTo(OffsetDateTime.parse(from).toInstant());
    }

    @ParameterizedTest
    @CsvSource({
        "ytd-level, M, 12-31, 2025-M02, 2025-M12, 11",
        "period-level, M, 12-31, 2025-M01, 2025-M12, 12",
        "ytd-level, Q, 12-31, 2025-M03, 2025-M12, 4",
        "period-level, Q, 12-31, 2025-Q1, 2025-Q4, 4",
        "ytd-level, A, 12-31, 2025-M12, 2025-M12, 1",
        "period-level, A, 12-31, 2025, 2025, 1",
        // The first figure that reaches the deadline is the last that is waited for.
        "ytd-level, Q, 10-31, 2025-M03, 2025-M12, 4",
        "ytd-level, M, 06-30, 2025-M02, 2025-M06, 5",
    })
    void waitsForWhatIsPublishedUpToTheDeadline(
            String measure, String frequency, String deadline, String first, String last, int count) {
        List<Period> periods = year(measure, frequency, 25, 2025, deadline).periods();

        assertThat(periods).hasSize(count);
        assertThat(periods.getFirst()).isEqualTo(Period.parse(first));
        assertThat(periods.getLast()).isEqualTo(Period.parse(last));
    }

    @Test
    void nobodyCanSayThatAFigureWithoutARhythmIsLate() {
        assertThat(year("ytd-level", "irregular", 25, 2025, "12-31").periods()).isEmpty();
    }

    @Test
    void theLatestThatIsLateAndTheNextThatIsNotAreNeighbours() {
        ReportingYear year = year("ytd-level", "M", 25, 2025, "12-31");
        Instant morning = OffsetDateTime.parse("2025-08-29T08:00:00+08:00").toInstant();

        assertThat(year.latestLate(morning)).contains(Period.month(2025, 7));
        assertThat(year.next(morning)).contains(Period.month(2025, 8));
        assertThat(year.latestLate(morning.minusMillis(1))).contains(Period.month(2025, 6));
        assertThat(year.latestLate(Instant.parse("2025-01-15T00:00:00Z"))).isEmpty();
        assertThat(year.next(Instant.parse("2026-06-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void silenceCountsOnTheTwentiethWorkingDayAfterTheDeadlineForWhatIsToBeDoneOnly() {
        ReportingYear done = year("point-level", "Q", 10, 2025, "12-31");

        assertThat(ReportingYear.unreportedFrom(done.goal(), DAYS)).isEmpty();
        // 4 January 2026 is a Sunday that is worked.
        assertThat(ReportingYear.unreportedFrom(goal(2025, "12-31", RuleName.DONE), DAYS))
                .contains(OffsetDateTime.parse("2026-01-29T08:00:00+08:00").toInstant());
    }

    private static ReportingYear year(String measure, String frequency, int day, int year, String deadline) {
        Frequency often = Wire.mapper().convertValue(frequency, Frequency.class);
        Indicator indicator = new Indicator(
                "x",
                new LocalName("数", "figure"),
                Unit.COUNT,
                Measure.parse(measure),
                often,
                BigDecimal.ONE,
                new ReleaseRule(day, "01-31"),
                "bureau:b",
                ReadingStatus.FINAL,
                null);
        return new ReportingYear(goal(year, deadline, RuleName.CUMULATIVE), indicator, DAYS);
    }

    private static Goal goal(int year, String deadline, RuleName rule) {
        return new Goal(
                "x",
                "x",
                "331100",
                year,
                new LocalName("目标", "goal"),
                "1",
                "一",
                Comparator.AT_LEAST,
                BigDecimal.ONE,
                Unit.COUNT,
                null,
                LocalDate.parse(year + "-" + deadline),
                null,
                null,
                rule,
                null,
                null,
                null,
                null,
                null,
                null,
                "lead",
                null,
                null,
                null,
                1);
    }

    private static List<WorkingYear> seeded() {
        try {
            JsonNode seeds = new YAMLMapper()
                    .readTree(Path.of("../seeds/calendar/china.yaml").toFile());
            List<WorkingYear> years = new ArrayList<>();
            for (JsonNode each : seeds.path("workingDays")) {
                ((ObjectNode) each).put("kind", "working-year");
                years.add((WorkingYear) Wire.mapper().treeToValue(each, CatalogueRecord.class));
            }
            return years;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
