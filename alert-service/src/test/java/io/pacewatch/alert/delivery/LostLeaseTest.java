package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.alert.RealInfrastructure;
import io.pacewatch.alert.delivery.SendOutcome.Accepted;
import io.pacewatch.alert.delivery.SendOutcome.NotSent;
import io.pacewatch.alert.delivery.SendOutcome.NotTried;
import io.pacewatch.alert.delivery.SendOutcome.Unknown;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/**
 * Wherever a sender stands when it ends, the message goes out; attempts are those that were made or may have been, and
 * "possibly twice" is said only where it may be so. On rows of the real database that are gone again afterwards.
 */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LostLeaseTest {

    private static final Instant BUSINESS = Instant.parse("2025-07-20T02:00:00Z");
    private static final OneWarning WARNING = new OneWarning("lost");

    @Inject
    Jdbi jdbi;

    @Inject
    InstantSource machine;

    @Inject
    LeaseStore leases;

    @Inject
    ResultStore results;

    /** Where this is the only message that has not left. */
    private void alone(Instant begun, Consumer<Handle> work) {
        jdbi.useHandle(h -> {
            h.begin();
            h.execute("UPDATE alert.delivery SET state = 'SUPPRESSED'");
            WARNING.write(h, "mail", "lost@lishui.example", begun, BUSINESS);
            work.accept(h);
            h.rollback();
        });
    }

    private void alone(Consumer<Handle> work) {
        alone(machine.instant(), work);
    }

    private Lease take(Handle h) {
        List<Lease> taken = leases.take(h, BUSINESS, 8);
        assertThat(taken).hasSize(1);
        return taken.getFirst();
    }

    private void becomes(Handle h, Lease lease, SendOutcome outcome) {
        assertThat(results.record(h, lease, outcome)).isTrue();
    }

    /** Whether it had sent by then is known to nobody. */
    @Test
    void whatItsSenderDiedWithGoesOutAgainAtOnceAndPossiblyTwice() {
        alone(h -> {
            take(h);
            WARNING.leaseEnds(h);

            assertThat(results.expireOne(h)).isTrue();

            assertThat(WARNING.stands(h))
                    .isEqualTo("UNCERTAIN maybe-sent attempts=1 / UNCERTAIN the sender stopped before the answer");
            becomes(h, take(h), new Accepted());
            assertThat(WARNING.stands(h)).isEqualTo("SENT maybe-sent attempts=2 / SENT possibly twice");
            assertThat(WARNING.history(h))
                    .containsExactly(
                            "OPENED",
                            "MESSAGE_UNCERTAIN: the sender stopped before the answer",
                            "MESSAGE_SENT: possibly twice");
        });
    }

    @Test
    void aLeaseThatHasNotEndedIsLeftToItsSender() {
        alone(h -> {
            take(h);

            assertThat(results.expireOne(h)).isFalse();
            assertThat(leases.take(h, BUSINESS, 8)).isEmpty();
        });
    }

    @Test
    void aResultThatComesAfterTheLeaseWasGivenToAnotherChangesNothing() {
        alone(h -> {
            Lease former = take(h);
            WARNING.leaseEnds(h);
            results.expireOne(h);
            assertThat(results.record(h, former, new Accepted())).isFalse();
            Lease present = take(h);

            assertThat(results.record(h, former, new Accepted())).isFalse();
            assertThat(results.record(h, former, new NotTried("late"))).isFalse();

            assertThat(WARNING.stands(h)).startsWith("LEASED maybe-sent attempts=1 / LEASED");
            becomes(h, present, new NotSent("busy"));
            assertThat(WARNING.stands(h)).isEqualTo("UNCERTAIN maybe-sent attempts=2 / UNCERTAIN busy");
        });
    }

    @Test
    void aResultThatComesBeforeAnybodyMissedItCounts() {
        alone(h -> {
            Lease lease = take(h);
            WARNING.leaseEnds(h);

            becomes(h, lease, new Accepted());

            assertThat(results.expireOne(h)).isFalse();
            assertThat(WARNING.stands(h)).isEqualTo("SENT attempts=1 / SENT");
        });
    }

    @Test
    void whatWasNotTriedIsNoAttemptAndNothingIsSentTwice() {
        alone(h -> {
            becomes(h, take(h), new NotTried("the service ended"));
            assertThat(WARNING.stands(h)).isEqualTo("RETRY attempts=0 / RETRY the service ended");

            becomes(h, take(h), new Accepted());

            assertThat(WARNING.stands(h)).isEqualTo("SENT attempts=1 / SENT");
            assertThat(WARNING.history(h))
                    .containsExactly("OPENED", "MESSAGE_RETRY: the service ended", "MESSAGE_SENT");
        });
    }

    @Test
    void whatWasNotTriedLeavesAnEarlierDoubtAsItWas() {
        alone(h -> {
            becomes(h, take(h), new Unknown("cut off"));
            WARNING.itsTurn(h);

            becomes(h, take(h), new NotTried("the service ended"));

            assertThat(WARNING.stands(h)).isEqualTo("UNCERTAIN maybe-sent attempts=1 / UNCERTAIN the service ended");
            becomes(h, take(h), new Accepted());
            assertThat(WARNING.stands(h)).isEqualTo("SENT maybe-sent attempts=2 / SENT possibly twice");
        });
    }

    /** Somebody has to try before anybody gives up. */
    @Test
    void whatWasNotTriedIsNotGivenUpHoweverOldItIs() {
        alone(machine.instant().minus(Duration.ofDays(365)), h -> {
            becomes(h, take(h), new NotTried("the service ended"));
            assertThat(WARNING.stands(h)).isEqualTo("RETRY attempts=0 / RETRY the service ended");

            becomes(h, take(h), new NotSent("busy"));

            assertThat(WARNING.stands(h)).isEqualTo("DEAD attempts=1 / DEAD given up: busy");
        });
    }
}
