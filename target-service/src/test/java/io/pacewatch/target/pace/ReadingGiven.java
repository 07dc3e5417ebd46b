package io.pacewatch.target.pace;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One version of a figure, put together step by step; published 20 days after its period unless told otherwise. */
public final class ReadingGiven {

    private final Period period;
    private String indicator = "own";
    private BigDecimal value;
    private ReadingStatus status = ReadingStatus.FINAL;
    private Instant publishedAt;
    private boolean given = true;
    private String submission = "S1";
    private int row = 1;
    private LocalDate occurredOn;
    private LocalDate expectedOn;
    private Instant acceptedAt = Instant.parse("2025-01-01T00:00:00Z");

    private ReadingGiven(Period period) {
        this.period = period;
        this.publishedAt = period.end().plusDays(20).atTime(2, 0).toInstant(ZoneOffset.UTC);
    }

    public static ReadingGiven of(Period period) {
        return new ReadingGiven(period);
    }

    public static ReadingGiven of(String period) {
        return of(Period.parse(period));
    }

    public ReadingGiven indicator(String id) {
        this.indicator = id;
        return this;
    }

    public ReadingGiven value(String figure) {
        this.value = figure == null ? null : new BigDecimal(figure);
        return this;
    }

    public ReadingGiven status(ReadingStatus s) {
        this.status = s;
        return this;
    }

    public ReadingGiven published(String instant) {
        this.publishedAt = Instant.parse(instant);
        return this;
    }

    /** Without a publication time of its own: the time of acceptance stands in for it. */
    public ReadingGiven accepted(String instant) {
        this.given = false;
        this.acceptedAt = Instant.parse(instant);
        this.publishedAt = acceptedAt;
        return this;
    }

    public ReadingGiven from(String submission, int row) {
        this.submission = submission;
        this.row = row;
        return this;
    }

    public ReadingGiven occurred(String day) {
        this.occurredOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public ReadingGiven expected(String day) {
        this.expectedOn = day == null ? null : LocalDate.parse(day);
        return this;
    }

    public Reading build() {
        return new Reading(
                indicator,
                "331100",
                period,
                value,
                status,
                publishedAt,
                given,
                value == null,
                occurredOn,
                expectedOn,
                null,
                null,
                false,
                submission,
                row,
                10,
                "lishui-stats",
                acceptedAt);
    }
}
