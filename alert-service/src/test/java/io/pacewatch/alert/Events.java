package io.pacewatch.alert;

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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Verdict events of a growth goal of 6.5 % 左右, as target-service would send them; each method changes one thing. */
public record Events(
        String goal,
        String lead,
        GoalClass goalClass,
        Firmness firmness,
        Frequency frequency,
        Status status,
        String value,
        Period period,
        ReadingStatus reading,
        Cause cause,
        News news,
        long sequence,
        boolean current,
        boolean madeUp) {

    private static final Verdict.Projection LIKELY = new Verdict.Projection(
            new BigDecimal("6.0"),
            new BigDecimal("5.5"),
            new BigDecimal("6.4"),
            new BigDecimal("0.31"),
            "short-history",
            2);

    public static Events quarterly() {
        return new Events(
                "gdp-growth",
                "development-reform",
                GoalClass.HEADLINE,
                Firmness.FIRM,
                Frequency.QUARTERLY,
                Status.BEHIND,
                "5.6",
                Period.month(2025, 6),
                ReadingStatus.PRELIMINARY,
                Cause.READING,
                News.TOLD,
                1,
                true,
                false);
    }

    public static Events monthly() {
        return quarterly().every(Frequency.MONTHLY);
    }

    public Events goal(String id) {
        return new Events(
                id, lead, goalClass, firmness, frequency, status, value, period, reading, cause, news, sequence,
                current, madeUp);
    }

    public Events lead(String id) {
        return new Events(
                goal, id, goalClass, firmness, frequency, status, value, period, reading, cause, news, sequence,
                current, madeUp);
    }

    public Events of(GoalClass kind) {
        return new Events(
                goal, lead, kind, firmness, frequency, status, value, period, reading, cause, news, sequence, current,
                madeUp);
    }

    public Events strive() {
        return new Events(
                goal,
                lead,
                goalClass,
                Firmness.STRIVE,
                frequency,
                status,
                value,
                period,
                reading,
                cause,
                news,
                sequence,
                current,
                madeUp);
    }

    public Events every(Frequency often) {
        return new Events(
                goal, lead, goalClass, firmness, often, status, value, period, reading, cause, news, sequence, current,
                madeUp);
    }

    public Events says(Status judged, String figure) {
        return new Events(
                goal, lead, goalClass, firmness, frequency, judged, figure, period, reading, cause, news, sequence,
                current, madeUp);
    }

    public Events month(int month) {
        return new Events(
                goal,
                lead,
                goalClass,
                firmness,
                frequency,
                status,
                value,
                Period.month(2025, month),
                reading,
                cause,
                news,
                sequence,
                current,
                madeUp);
    }

    public Events revised() {
        return new Events(
                goal,
                lead,
                goalClass,
                firmness,
                frequency,
                status,
                value,
                period,
                ReadingStatus.REVISED,
                Cause.REVISION,
                news,
                sequence,
                current,
                madeUp);
    }

    public Events by(Cause other) {
        return new Events(
                goal, lead, goalClass, firmness, frequency, status, value, period, reading, other, news, sequence,
                current, madeUp);
    }

    public Events kept(String reason) {
        return new Events(
                goal,
                lead,
                goalClass,
                firmness,
                frequency,
                status,
                value,
                period,
                reading,
                cause,
                News.suppressed(reason),
                sequence,
                current,
                madeUp);
    }

    /** The last word on a goal that is no more. */
    public Events goalDeleted() {
        return by(Cause.DELETION).says(Status.UNKNOWN, null);
    }

    public Events number(long next) {
        return new Events(
                goal, lead, goalClass, firmness, frequency, status, value, period, reading, cause, news, next, current,
                madeUp);
    }

    public Events notCurrent() {
        return new Events(
                goal, lead, goalClass, firmness, frequency, status, value, period, reading, cause, news, sequence,
                false, madeUp);
    }

    public Events invented() {
        return new Events(
                goal, lead, goalClass, firmness, frequency, status, value, period, reading, cause, news, sequence,
                current, true);
    }

    public VerdictEvent event() {
        BigDecimal figure = value == null ? null : new BigDecimal(value);
        BigDecimal expected = new BigDecimal("6.5");
        Verdict verdict = new Verdict(
                status,
                status == Status.UNKNOWN ? "goal-withdrawn" : null,
                period,
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
                status.closes(),
                null,
                null,
                status.closes() ? null : LIKELY,
                List.of(),
                1,
                "growth/1");
        VerdictEvent.Judged judged = figure == null
                ? null
                : new VerdictEvent.Judged(
                        figure,
                        reading,
                        "lishui-stats",
                        new LocalName("丽水市统计局", "Lishui Bureau of Statistics"),
                        null,
                        null,
                        madeUp,
                        Instant.parse("2025-07-20T02:00:00Z"),
                        "01JZK4T2V0000000000000000A",
                        1);
        return new VerdictEvent(
                snapshot(),
                verdict,
                judged,
                null,
                cause,
                current,
                news,
                sequence,
                Instant.parse("2025-07-20T02:00:01Z"),
                Instant.parse("2025-07-20T02:00:01Z"));
    }

    private GoalSnapshot snapshot() {
        return new GoalSnapshot(
                goal,
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
                firmness,
                goalClass,
                RuleName.GROWTH,
                lead,
                new LocalName("市发展改革委", "Development and Reform Commission"),
                List.of("statistics"),
                List.of(new LocalName("市统计局", "Bureau of Statistics")),
                null,
                Accumulation.YTD,
                frequency,
                new BigDecimal("0.1"));
    }
}
