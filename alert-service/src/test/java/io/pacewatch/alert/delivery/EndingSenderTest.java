package io.pacewatch.alert.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.Hook;
import io.pacewatch.alert.RealInfrastructure;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.clock.ClockFile;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A sender that ends or stood still sends nothing that another one may be sending, and hands back what it has not begun. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class EndingSenderTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String SENT_ONCE = "SENT attempts=1 / SENT";

    /** A business day that does not come here: only a sender with a clock of its own finds it due. */
    private static final Instant SOME_DAY = Instant.parse("2031-01-01T00:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    InstantSource machine;

    @Inject
    AlertSettings settings;

    @Inject
    LeaseStore leases;

    @Inject
    ResultStore results;

    @Inject
    Reach reach;

    @Inject
    Fallback fallback;

    @Inject
    Attempts attempts;

    @TempDir
    Path directory;

    private Hook hook;
    private String address;
    private OneWarning warning;

    @BeforeEach
    void writeOneDown(TestInfo test) throws IOException {
        hook = Hook.at(0);
        address = "http://127.0.0.1:" + hook.port() + "/";
        warning = new OneWarning(test.getTestMethod().orElseThrow().getName());
        jdbi.useTransaction(h -> warning.write(h, "webhook", address, machine.instant(), SOME_DAY));
    }

    @AfterEach
    void close() throws IOException {
        hook.close();
    }

    private String stands() {
        return jdbi.withHandle(warning::stands);
    }

    private Lease leased(String owner, Instant until) {
        return jdbi.inTransaction(h -> warning.leasedTo(h, owner, address, until));
    }

    private void isSentOnce(String... history) {
        await().atMost(SOON).until(() -> stands().equals(SENT_ONCE));
        assertThat(hook.received()).hasSize(1);
        assertThat(jdbi.withHandle(warning::history)).containsExactly(history);
    }

    @Test
    void whoStoodStillUntilTheLeaseEndedHandsItBack() {
        Lease over = leased("slow", machine.instant().minusSeconds(1));

        attempts.make(over);

        isSentOnce("OPENED", "MESSAGE_RETRY: its turn had ended before it was tried", "MESSAGE_SENT");
    }

    @Test
    void whoStoodStillUntilAnotherHadTheLeaseSendsNothing() {
        Lease over = leased("slow", machine.instant().minusSeconds(1));
        leased("other", machine.instant().plusSeconds(60));

        attempts.make(over);

        assertThat(hook.received()).isEmpty();
        assertThat(stands()).isEqualTo("LEASED attempts=0 / LEASED");
        jdbi.useHandle(warning::leaseEnds);
        await().atMost(SOON).until(() -> stands().equals("SENT maybe-sent attempts=2 / SENT possibly twice"));
    }

    @Test
    void whoIsToldToStopBeforeItBeginsSendsNothing() {
        Lease lease = leased("ending", machine.instant().plusSeconds(60));
        Thread.currentThread().interrupt();

        attempts.make(lease);

        isSentOnce("OPENED", "MESSAGE_RETRY: the service ended before it was tried", "MESSAGE_SENT");
    }

    @Test
    void whatIsTakenWhileTheServiceEndsIsSent() throws InterruptedException {
        Sender sender = sender();
        whileItTakes(sender, () -> sender.stop(new ShutdownEvent()));

        sender.finish(new ShutdownEvent());

        isSentOnce("OPENED", "MESSAGE_SENT");
    }

    @Test
    void whatIsTakenTooLateToBeBegunIsHandedBack() {
        Sender sender = sender();

        whileItTakes(sender, () -> {
            sender.stop(new ShutdownEvent());
            finish(sender);
        });

        isSentOnce("OPENED", "MESSAGE_RETRY: the service ended before it was tried", "MESSAGE_SENT");
    }

    private static void finish(Sender sender) {
        try {
            sender.finish(new ShutdownEvent());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sender that this test ends, in a business time in which the warning is due. */
    private Sender sender() {
        Path clock = directory.resolve("clock");
        ClockFile.at(clock).start(SOME_DAY, machine);
        BusinessClock business = new BusinessClock(Optional.of(clock), machine);
        return new Sender(jdbi, leases, results, reach, fallback, business, attempts, settings);
    }

    /** Does something while the sender has found the message and cannot lease it yet, as its row is held. */
    private void whileItTakes(Sender sender, Runnable work) {
        jdbi.useTransaction(holder -> {
            holder.createQuery("SELECT id FROM alert.delivery WHERE id = :id FOR UPDATE")
                    .bind("id", warning.id())
                    .mapTo(String.class)
                    .one();
            sender.wake();
            await().atMost(SOON).until(() -> jdbi.withHandle(EndingSenderTest::somebodyWaits));
            work.run();
        });
    }

    private static boolean somebodyWaits(Handle h) {
        return h.createQuery("""
                SELECT count(*) > 0 FROM pg_stat_activity
                WHERE wait_event_type = 'Lock' AND query LIKE 'UPDATE alert.delivery SET state = ''LEASED''%'""").mapTo(Boolean.class).one();
    }
}
