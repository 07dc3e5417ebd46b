package io.pacewatch.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class KafkaClientThreadsTest {

    @Test
    void aThreadThatDiedIsNamedAndTheServiceIsNotAlive() throws InterruptedException {
        KafkaClientThreads threads = new KafkaClientThreads();
        CountDownLatch end = new CountDownLatch(1);
        Thread client = Thread.ofPlatform()
                .name("kafka-producer-network-thread | of-this-test")
                .uncaughtExceptionHandler((_, _) -> {})
                .start(() -> {
                    awaitEnd(end);
                    throw new OutOfMemoryError("thrown by the test");
                });
        threads.watchClient("of-this-test");
        assertThat(threads.call().getStatus()).isEqualTo(Status.UP);

        end.countDown();
        client.join();

        assertThat(threads.call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(threads.dead()).containsExactly(client.getName());
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
