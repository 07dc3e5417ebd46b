package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.LateFigures;
import io.pacewatch.alert.RealInfrastructure;
import io.pacewatch.alert.subscription.Subscriptions;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.CatalogueFollower;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a paused endpoint is tried, and what a start means for it; what is leased here is given back. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PausedEndpointTest {

    private static final String LATE = new String(
            Wire.bytes(LateFigures.july("x", LateStep.REPORTER, "department:dep-40")), StandardCharsets.UTF_8);

    @Inject
    CatalogueFollower catalogue;

    @Inject
    Subscriptions subscriptions;

    @Inject
    AlertSettings settings;

    @Inject
    LeaseStore leases;

    @Inject
    Jdbi jdbi;

    @BeforeEach
    void pause() {
        start();
        set("paused_at = now() - interval '1 day', paused_until = now() + interval '1 day'");
    }

    @Test
    void aPausedHookIsTriedAtOnce() {
        start();

        assertThat(is("paused_at IS NOT NULL AND paused_until < now()")).isTrue();
    }

    @Test
    void aHookWithOtherKeysIsNotPausedAnyMore() {
        set("secret = 'former'");

        start();

        assertThat(is("paused_at IS NULL AND NOT shut")).isTrue();
    }

    @Test
    void aHookAtAnotherAddressIsNotPausedAnyMore() {
        set("address = 'http://localhost:1/former'");

        start();

        assertThat(is("paused_at IS NULL AND NOT shut")).isTrue();
    }

    @Test
    void nothingIsSentBeforeItsTime() {
        assertThat(leased("paused_until = now() + interval '1 second'")).isFalse();
        assertThat(leased("paused_until = now() - interval '1 second'")).isTrue();
        assertThat(leased("paused_at = NULL")).isTrue();
        assertThat(leased("paused_at = NULL, disabled_at = now()")).isFalse();
    }

    /** Whether a message for an endpoint that was left so is given to a sender. */
    private boolean leased(String left) {
        return jdbi.withHandle(h -> {
            h.begin();
            h.execute("UPDATE alert.endpoint SET " + left + " WHERE id = 'webhook:dep-40'");
            h.execute("""
                    INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day, next_attempt)
                    VALUES ('0', 'webhook:dep-40', 'RETRY', 'epoch', 'epoch', '2025-07-20', 'epoch')""");
            h.execute("""
                    INSERT INTO alert.late_notice (id, indicator, region, period, step, event, at_business, at_machine)
                    VALUES ('0', 'x', 'x', 'x', 'x', cast(? AS jsonb), now(), now())""", LATE);
            h.execute("""
                    INSERT INTO alert.delivery (id, notice_id, endpoint_id, message_id, kind, state, created_at)
                    VALUES ('0', '0', 'webhook:dep-40', '0', 'LATE', 'RETRY', 'epoch')""");
            boolean leased = leases.take(h, Instant.EPOCH, 1).stream()
                    .anyMatch(lease -> lease.message().id().equals("0"));
            h.rollback();
            return leased;
        });
    }

    private void start() {
        new EndpointStore(catalogue, subscriptions, settings, jdbi).apply();
    }

    private void set(String what) {
        jdbi.useHandle(h -> h.execute("UPDATE alert.endpoint SET " + what + " WHERE id = 'webhook:dep-40'"));
    }

    private boolean is(String what) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + what + " FROM alert.endpoint WHERE id = 'webhook:dep-40'")
                .mapTo(Boolean.class)
                .one());
    }
}
