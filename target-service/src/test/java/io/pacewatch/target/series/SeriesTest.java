package io.pacewatch.target.series;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.target.pace.ReadingGiven;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesTest {

    private static final Period JUNE = Period.parse("2025-M06");

    private static ReadingGiven june(String value) {
        return ReadingGiven.of(JUNE).value(value);
    }

    private final Reading first = june("5.6")
            .status(ReadingStatus.PRELIMINARY)
            .published("2025-07-18T02:00:00Z")
            .build();
    private final Reading revised = june("6.6")
            .status(ReadingStatus.REVISED)
            .published("2025-08-20T02:00:00Z")
            .build();
    private final Reading older = june("5.0")
            .status(ReadingStatus.ESTIMATED)
            .published("2025-07-10T02:00:00Z")
            .build();
    private final Reading settledAtOnce = june("5.7")
            .status(ReadingStatus.FINAL)
            .published("2025-07-18T02:00:00Z")
            .build();
    private final Reading again = june("6.6")
            .status(ReadingStatus.REVISED)
            .accepted("2025-08-21T02:00:00Z")
            .from("S2", 4)
            .build();
    private final Reading march = ReadingGiven.of("2025-M03").value("6.3").build();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_of_arrival_does_not_matter(long seed) {
        List<Reading> arrived = new ArrayList<>(List.of(first, revised, older, settledAtOnce, again, march));
        Collections.shuffle(arrived, new Random(seed));

        Series series = Series.of(arrived);

        assertThat(series.versions(JUNE)).containsExactly(older, first, settledAtOnce, revised);
        assertThat(series.current(JUNE)).contains(revised);
        assertThat(series.periods()).containsExactly(Period.parse("2025-M03"), JUNE);
    }

    @Test
    void a_repeat_with_a_publication_time_of_its_own_is_a_version() {
        Reading confirmed = june("6.6")
                .status(ReadingStatus.REVISED)
                .published("2025-08-21T02:00:00Z")
                .build();

        assertThat(Series.of(List.of(revised, confirmed)).versions(JUNE)).hasSize(2);
    }

    @Test
    void a_repeat_after_a_revision_is_none() {
        Reading backAgain = june("5.6")
                .status(ReadingStatus.PRELIMINARY)
                .accepted("2025-08-21T02:00:00Z")
                .build();

        assertThat(Series.of(List.of(first, revised, backAgain)).current(JUNE)).contains(backAgain);
    }

    @Test
    void the_same_publication_met_twice_counts_once() {
        Reading conflicting = june("5.9")
                .status(ReadingStatus.PRELIMINARY)
                .published("2025-07-18T02:00:00Z")
                .from("S2", 1)
                .build();
        Reading twice = june("5.60")
                .status(ReadingStatus.PRELIMINARY)
                .published("2025-07-18T02:00:00Z")
                .from("S3", 1)
                .build();

        assertThat(Series.of(List.of(twice, conflicting, first)).versions(JUNE)).containsExactly(first, conflicting);
    }

    @Test
    void a_deletion_is_a_version_without_a_current_value() {
        Reading deletion = june(null)
                .status(ReadingStatus.FINAL)
                .published("2025-09-01T00:00:00Z")
                .build();

        Series series = Series.of(List.of(first, deletion));

        assertThat(series.current(JUNE)).isEmpty();
        assertThat(series.periods()).isEmpty();
        assertThat(series.versions(JUNE)).containsExactly(first, deletion);
    }

    @Test
    void as_of_an_instant_only_what_was_published_by_then_is_known() {
        Knowledge knowledge = new Knowledge(Map.of(first.series(), Series.of(List.of(first, revised))));

        Series then = knowledge.asOf(Instant.parse("2025-08-20T01:59:59Z")).of("own", "331100");

        assertThat(then.current(JUNE)).contains(first);
        assertThat(knowledge.asOf(revised.publishedAt()).of("own", "331100").current(JUNE))
                .contains(revised);
        assertThat(knowledge.asOf(Instant.EPOCH).of("own", "331100").periods()).isEmpty();
    }

    @Test
    void a_series_that_is_not_at_hand_is_empty() {
        assertThat(new Knowledge(Map.of()).of("gdp", "331100")).isSameAs(Series.EMPTY);
        assertThat(Series.EMPTY.current(JUNE)).isEmpty();
        assertThat(Series.EMPTY.versions(JUNE)).isEmpty();
    }
}
