package io.pacewatch.ingest.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.pacewatch.platform.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** However many bodies come at once, few are under way and few wait. */
class BodyAdmissionTest {

    private static final int MOST = 3;
    private static final MemorySize SIZE = new MemorySize(BigInteger.valueOf(10_000));

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private BodyAdmission admission(Duration patience) {
        return new BodyAdmission(SIZE, MOST, SIZE, patience, meters);
    }

    @Test
    void beyondSoManySmallBodiesTheNextIsRefusedUntilOneIsDone() {
        BodyAdmission admission = admission(Duration.ofMillis(20));
        List<BodyAdmission.Admitted> admitted = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            admitted.add(admission.admit(1));
        }

        assertThatThrownBy(() -> admission.admit(1))
                .isInstanceOf(ProblemException.class)
                .hasMessageStartingWith("503");
        admitted.getFirst().close();

        admission.admit(1).close();
        assertThat(meters.counter("pacewatch.bodies.refused").count()).isEqualTo(1);
    }

    @Test
    void aBodyThatIsTooLargeBesideTheOthersKeepsNoPlace() {
        BodyAdmission admission = admission(Duration.ofMillis(20));
        try (BodyAdmission.Admitted large = admission.admit(9_000)) {
            for (int i = 0; i < MOST; i++) {
                assertThatThrownBy(() -> admission.admit(9_000)).isInstanceOf(ProblemException.class);
            }
            large.reached(9_000);

            admission.admit(1).close();
        }
    }

    @Test
    void whoFindsAsManyWaitingAsThereArePlacesIsRefusedAtOnce() throws InterruptedException {
        BodyAdmission admission = admission(Duration.ofMinutes(1));
        List<BodyAdmission.Admitted> admitted = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            admitted.add(admission.admit(1));
        }
        AtomicInteger served = new AtomicInteger();
        List<Thread> waiting = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            waiting.add(Thread.ofVirtual().start(() -> {
                admission.admit(1).close();
                served.incrementAndGet();
            }));
        }
        await().until(() -> waiting.stream().allMatch(each -> each.getState() == Thread.State.TIMED_WAITING));

        assertThatThrownBy(() -> admission.admit(1)).isInstanceOf(ProblemException.class);

        admitted.forEach(BodyAdmission.Admitted::close);
        for (Thread each : waiting) {
            each.join();
        }
        assertThat(served).hasValue(MOST);
    }
}
