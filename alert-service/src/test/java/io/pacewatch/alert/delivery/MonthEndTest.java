package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.RealInfrastructure;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** However many mails a month's end makes due, the next eight are found without a look at all of them. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class MonthEndTest {

    private static final Instant BUSINESS = Instant.parse("2025-07-20T02:00:00Z");
    private static final OneWarning FIRST = new OneWarning("month-end");
    private static final int DUE = 5_000;
    private static final int LOOKED_AT = 500;

    @Inject
    Jdbi jdbi;

    @Inject
    LeaseStore leases;

    @Inject
    InstantSource machine;

    @Test
    void theNextEightAreFoundWithoutALookAtAll() {
        jdbi.useHandle(h -> {
            h.begin();
            monthEnd(h);

            assertThat(rowsLookedAt(h)).isLessThan(LOOKED_AT);

            List<Lease> taken = leases.take(h, BUSINESS, 8);
            assertThat(taken)
                    .extracting(lease -> lease.message().id())
                    .containsExactly("m-1", "m-2", "m-3", "m-4", "m-5", "m-6", "m-7", "m-8");
            // The second message of each department waits for its first.
            assertThat(leases.take(h, BUSINESS, 8))
                    .extracting(lease -> lease.message().endpoint().id())
                    .first()
                    .isEqualTo("e-9");
            h.rollback();
        });
    }

    /** Two messages for each of half as many departments. */
    private void monthEnd(Handle h) {
        h.execute("UPDATE alert.delivery SET state = 'SUPPRESSED'");
        FIRST.write(h, "mail", "first@lishui.example", machine.instant(), Instant.parse("2031-01-01T00:00:00Z"));
        h.execute("""
                INSERT INTO alert.history (episode_id, step, kind, at_business, at_machine, who, event)
                SELECT episode_id, 2, kind, at_business, at_machine, who, event FROM alert.history
                WHERE episode_id = 'month-end'""");
        h.execute("""
                INSERT INTO alert.endpoint (id, channel, department, address, language)
                SELECT 'e-' || n, 'mail', 'd-' || n, 'd-' || n || '@lishui.example', 'zh'
                FROM generate_series(1, ?) n""", DUE / 2);
        h.execute("""
                INSERT INTO alert.message (id, endpoint_id, state, opened_at, due_at, business_day)
                SELECT 'm-' || n, 'e-' || (n - 1) % ? + 1, 'OPEN', now() - interval '1 hour' + n * interval '1 ms',
                    now() - interval '1 hour', date '2025-07-20'
                FROM generate_series(1, ?) n""", DUE / 2, DUE);
        h.execute("""
                INSERT INTO alert.delivery (id, episode_id, step, endpoint_id, message_id, kind, state, created_at)
                SELECT 'd-' || id, 'month-end', row_number() OVER (PARTITION BY endpoint_id ORDER BY id), endpoint_id, id,
                    'OPENED', 'READY', opened_at
                FROM alert.message WHERE id LIKE 'm-%'""");
        h.execute("ANALYZE alert.message, alert.delivery, alert.endpoint");
    }

    private double rowsLookedAt(Handle h) {
        String plan = h.createQuery("EXPLAIN (ANALYZE, FORMAT JSON) " + LeaseStore.IN_TURN)
                .bind("now", machine.instant())
                .bind("business", BUSINESS)
                .bind("today", OneWarning.DAY)
                .bind("atMost", 8)
                .mapTo(String.class)
                .one();
        try {
            return scanned(Wire.mapper().readTree(plan).get(0).path("Plan"));
        } catch (IOException e) {
            throw new IllegalStateException(plan, e);
        }
    }

    private static double scanned(JsonNode node) {
        double here = node.path("Node Type").asText().contains("Scan")
                ? (node.path("Actual Rows").asDouble()
                                + node.path("Rows Removed by Filter").asDouble()
                                + node.path("Rows Removed by Index Recheck").asDouble())
                        * node.path("Actual Loops").asDouble()
                : 0;
        for (JsonNode below : node.path("Plans")) {
            here += scanned(below);
        }
        return here;
    }
}
