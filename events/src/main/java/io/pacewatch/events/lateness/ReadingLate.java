package io.pacewatch.events.lateness;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.News;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure is past its due day, or has come after all. It is no verdict: no goal stands differently because of it. It
 * names all that a message needs, so that whoever reads it has to ask nobody.
 *
 * @param indicator     id of the indicator
 * @param indicatorName what is measured
 * @param region        code of the region
 * @param regionName    its name
 * @param period        the period whose figure is missing
 * @param accumulation  over what the figure adds up
 * @param dueBy         the day of the release rule, before the days of grace
 * @param step          how far it has come
 * @param reports       who sends the figure, {@code bureau:ID} or {@code department:ID}
 * @param reportsName   that office's name, or null if the catalogue does not know it
 * @param goals         the goals that wait for it
 * @param news          whether it may be told ({@code history}: it was overdue before anybody watched)
 * @param noticedAt     business time at which it was noticed
 */
public record ReadingLate(
        String indicator,
        LocalName indicatorName,
        String region,
        LocalName regionName,
        Period period,
        Accumulation accumulation,
        LocalDate dueBy,
        LateStep step,
        String reports,
        @Nullable LocalName reportsName,
        List<WaitingGoal> goals,
        News news,
        Instant noticedAt) {

    /** A goal that waits for the figure. */
    public record WaitingGoal(String id, String region, int year, LocalName name) {

        /** The goal's key. */
        @JsonIgnore
        public GoalKey key() {
            return new GoalKey(id, region, year);
        }
    }

    /** Without series, period or step it would say nothing. */
    public ReadingLate {
        Objects.requireNonNull(indicator, "indicator");
        Objects.requireNonNull(region, "region");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(dueBy, "dueBy");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(reports, "reports");
        Objects.requireNonNull(news, "news");
        goals = goals == null ? List.of() : List.copyOf(goals);
    }

    /** The series, whose text is also the key on the topic. */
    @JsonIgnore
    public SeriesKey series() {
        return new SeriesKey(indicator, region);
    }

    /** The event's id: each step of a series' period is said once, however often it is published. */
    @JsonIgnore
    public String eventId() {
        return series().text() + "/" + period + "/" + step.name().toLowerCase(Locale.ROOT);
    }
}
