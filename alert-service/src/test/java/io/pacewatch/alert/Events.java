package io.pacewatch.alert;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.News;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;

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
        return new GrowthVerdict(this).event();
    }
}
