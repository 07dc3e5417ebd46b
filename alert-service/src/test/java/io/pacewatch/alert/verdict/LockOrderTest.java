package io.pacewatch.alert.verdict;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.Events;
import io.pacewatch.alert.RealInfrastructure;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.events.wire.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Two instances that tell the same departments, each in the order of its own events, wait for each other only one way. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LockOrderTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    VerdictBatches batches;

    @Inject
    Jdbi jdbi;

    @Test
    void endpointsAreHeldInOneOrderWhateverTheEventsSay() throws Exception {
        batches.take(records(
                quarterly().goal("k1-a").lead("dep-38"),
                quarterly().goal("k1-b").lead("dep-37")));

        CompletableFuture<Void> taken = jdbi.inTransaction(other -> {
            assertThat(held(other, "mail:dep-37")).isTrue();
            CompletableFuture<Void> taking = CompletableFuture.runAsync(() -> batches.take(records(
                    quarterly().goal("k2-a").lead("dep-38"),
                    quarterly().goal("k2-b").lead("dep-37"))));
            await().atMost(SOON).until(this::somebodyWaits);
            assertThat(held(other, "mail:dep-38")).isTrue();
            return taking;
        });

        taken.get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    /** Takes the endpoint's row, as another instance would, unless somebody holds it. */
    private static boolean held(Handle h, String endpoint) {
        return h.createQuery("SELECT id FROM alert.endpoint WHERE id = :id FOR NO KEY UPDATE SKIP LOCKED")
                .bind("id", endpoint)
                .mapTo(String.class)
                .findOne()
                .isPresent();
    }

    private boolean somebodyWaits() {
        return jdbi.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM pg_locks WHERE NOT granted)")
                .mapTo(Boolean.class)
                .one());
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(Events... events) {
        return Stream.of(events)
                .map(each -> new ConsumerRecord<>(
                        EventType.VERDICT.topic(),
                        0,
                        0L,
                        each.goal().getBytes(StandardCharsets.UTF_8),
                        Wire.bytes(each.event())))
                .toList();
    }
}
