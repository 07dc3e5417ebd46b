package io.pacewatch.target.outbox;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.events.wire.EventType;
import io.pacewatch.target.RealInfrastructure;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.outbox.Announcements.Announcement;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AnnouncementsTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Instant NOW = Instant.parse("2025-07-20T02:00:00Z");

    @Inject
    Jdbi jdbi;

    @Inject
    Announcements announcements;

    @Inject
    OutboxSweeper outbox;

    @Test
    void whoCommitsLateWithAnEarlierNumberIsNotTakenForPublished() {
        // Given the tables, and everything published that was to be at the start
        await().atMost(SOON).until(() -> when().get("/q/health/ready").statusCode() == 200 && outbox.pending() == 0);
        try (Handle sweeping = jdbi.open();
                Handle slow = jdbi.open()) {
            sweeping.begin();
            Locks.ANNOUNCEMENTS.takeAlone(sweeping);
            slow.begin();
            add(slow, "slow");
            jdbi.useTransaction(fast -> add(fast, "fast"));
            List<Announcement> read = ours(sweeping);
            slow.commit();

            announcements.markPublished(sweeping, read, NOW);

            assertThat(read).extracting(a -> a.event().id()).containsExactly("fast");
            assertThat(ours(sweeping)).extracting(a -> a.event().id()).containsExactly("slow");
            sweeping.execute("delete from announcement where event_id in ('slow', 'fast')");
            sweeping.commit();
        }
    }

    private void add(Handle handle, String id) {
        announcements.addGone(handle, EventType.READING_LATE, "series", id, NOW);
    }

    private List<Announcement> ours(Handle handle) {
        return announcements.unpublished(handle, 0, 500).stream()
                .filter(a -> a.event().key().equals("series"))
                .toList();
    }
}
