package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.RealInfrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as late to leave, on rows of the real database that are gone again afterwards. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class OverdueTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant BUSINESS = Instant.parse("2025-07-20T02:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Inject
    Jdbi jdbi;

    /** The answer where this is the only message that has not left. */
    private Duration oldest(String state, Instant due, @Nullable Instant notBefore) {
        return oldest(state, due, notBefore, "");
    }

    private Duration oldest(String state, Instant due, @Nullable Instant notBefore, String besides) {
        AtomicReference<Duration> answer = new AtomicReference<>();
        jdbi.useHandle(h -> {
            h.begin();
            h.execute("UPDATE alert.delivery SET state = 'SUPPRESSED'");
            message(h, state, due, notBefore);
            h.execute("UPDATE alert.endpoint SET language = 'en' " + besides + " WHERE id = 'x'");
            answer.set(Overdue.oldest(h, NOW, BUSINESS));
            h.rollback();
        });
        return answer.get();
    }

    private static void message(Handle h, String state, Instant due, @Nullable Instant notBefore) {
        h.execute("INSERT INTO alert.endpoint (id, channel, department, language) VALUES ('x', 'mail', 'x', 'zh')");
        h.createUpdate("""
                        INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day, not_before)
                        VALUES ('x', 'x', :state, :due, :due, '2025-07-20', :notBefore)""")
                .bind("state", state)
                .bind("due", due)
                .bind("notBefore", notBefore)
                .execute();
        h.execute("""
                INSERT INTO alert.late_notice (id, indicator, region, period, step, event, at_business, at_machine)
                VALUES ('x', 'x', 'x', 'x', 'x', '{}', now(), now())""");
        h.execute("""
                INSERT INTO alert.delivery (id, notice_id, endpoint_id, message_id, kind, state, created_at)
                VALUES ('x', 'x', 'x', 'x', 'LATE', ?, now() - interval '1 year')""", state.equals("OPEN") ? "READY" : state);
    }

    @Test
    void whatCouldHaveLeftIsLateSinceItWasDue() {
        assertThat(oldest("OPEN", NOW.minus(QUARTER), null)).isEqualTo(QUARTER);
        assertThat(oldest("RETRY", NOW.minus(QUARTER), null)).isEqualTo(QUARTER);
        assertThat(oldest("UNCERTAIN", NOW.minus(QUARTER), null)).isEqualTo(QUARTER);
    }

    @Test
    void whatIsStillGatheredIsNotLate() {
        assertThat(oldest("OPEN", NOW.plusSeconds(1), null)).isZero();
    }

    @Test
    void whatWaitsForTheMorningIsLateOnlyAfterIt() {
        Instant due = NOW.minus(Duration.ofDays(1));

        assertThat(oldest("OPEN", due, BUSINESS.plusSeconds(1))).isZero();
        assertThat(oldest("OPEN", due, BUSINESS.minus(QUARTER))).isEqualTo(QUARTER);
        assertThat(oldest("RETRY", due, BUSINESS.minus(QUARTER))).isEqualTo(QUARTER);
    }

    @Test
    void whatIsForADisabledOrPausedEndpointIsNotLate() {
        assertThat(oldest("RETRY", NOW.minus(QUARTER), null, ", disabled_at = now()"))
                .isZero();
        assertThat(oldest("RETRY", NOW.minus(QUARTER), null, ", paused_at = now()"))
                .isZero();
    }

    @Test
    void whatHasLeftIsNotLate() {
        assertThat(oldest("SENT", NOW.minus(QUARTER), null)).isZero();
    }
}
