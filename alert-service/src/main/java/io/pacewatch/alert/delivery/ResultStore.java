package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what came of sending; works in the caller's transaction. */
@ApplicationScoped
class ResultStore {

    private static final String POSSIBLY_TWICE = "possibly twice";

    private final EpisodeStore episodes;
    private final RetryPlan plan;
    private final InstantSource machine;

    ResultStore(EpisodeStore episodes, AlertSettings settings, InstantSource machine) {
        this.episodes = episodes;
        this.plan = new RetryPlan(settings.retry(), settings.giveUpAfter());
        this.machine = machine;
    }

    /** A message's new state, as rows show it. */
    record Mark(
            String state,
            boolean maybeSent,
            @Nullable Instant nextAttempt,
            @Nullable String reason) {}

    /** Marks the message; false if the lease has gone to another sender meanwhile. */
    boolean record(Handle h, Lease lease, SendOutcome outcome) {
        Mark mark = mark(lease, outcome);
        int held = h.createUpdate("""
                UPDATE alert.message SET state = :state, maybe_sent = :maybeSent, next_attempt = :next,
                    attempts = attempts + 1, lease_owner = NULL, lease_until = NULL, error = :reason
                WHERE id = :id AND state = 'LEASED' AND lease_owner = :owner""")
                .bind("state", mark.state())
                .bind("maybeSent", mark.maybeSent())
                .bind("next", mark.nextAttempt())
                .bind("reason", mark.reason())
                .bind("id", lease.message().id())
                .bind("owner", lease.owner())
                .execute();
        if (held == 1) {
            spread(h, lease.message().id(), mark);
        }
        return held == 1;
    }

    /** Messages whose sender died with the lease: nobody knows whether they went out, so they go out again. */
    int expire(Handle h) {
        List<String> lost = h.createQuery("""
                SELECT id FROM alert.message WHERE state = 'LEASED' AND lease_until < :now
                ORDER BY id FOR UPDATE SKIP LOCKED""")
                .bind("now", machine.instant())
                .mapTo(String.class)
                .list();
        for (String id : lost) {
            Mark mark = new Mark("UNCERTAIN", true, machine.instant(), "the sender stopped before the answer");
            h.createUpdate("""
                    UPDATE alert.message SET state = 'UNCERTAIN', maybe_sent = true, next_attempt = :next,
                        attempts = attempts + 1, lease_owner = NULL, lease_until = NULL, error = :reason
                    WHERE id = :id""")
                    .bind("next", mark.nextAttempt())
                    .bind("reason", mark.reason())
                    .bind("id", id)
                    .execute();
            spread(h, id, mark);
        }
        return lost.size();
    }

    private Mark mark(Lease lease, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted a ->
                new Mark("SENT", lease.maybeSent(), null, lease.maybeSent() ? POSSIBLY_TWICE : null);
            case SendOutcome.Refused r -> new Mark("DEAD", lease.maybeSent(), null, r.reason());
            case SendOutcome.NotSent n -> again(lease, lease.maybeSent(), n.reason());
            case SendOutcome.Unknown u -> again(lease, true, u.reason());
        };
    }

    private Mark again(Lease lease, boolean maybeSent, String reason) {
        Optional<Instant> next = plan.next(lease.attempts() + 1, lease.message().openedAt(), machine.instant());
        return next.map(at -> new Mark(maybeSent ? "UNCERTAIN" : "RETRY", maybeSent, at, reason))
                .orElseGet(() -> new Mark("DEAD", maybeSent, null, "given up: " + reason));
    }

    private void spread(Handle h, String message, Mark mark) {
        boolean sent = mark.state().equals("SENT");
        List<String> touched = h.createQuery("""
                UPDATE alert.delivery SET state = :state, reason = :reason, sent_at = :sentAt
                WHERE message_id = :id AND state = 'LEASED' RETURNING episode_id""")
                .bind("state", mark.state())
                .bind("reason", mark.reason())
                .bind("sentAt", sent ? machine.instant() : null)
                .bind("id", message)
                .mapTo(String.class)
                .list();
        // Late figures belong to no alert; what became of their mail is on the delivery's own row.
        touched.stream()
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .forEach(episode -> episodes.append(
                        h,
                        episode,
                        Happening.sent("MESSAGE_" + mark.state(), mark.reason(), Map.of("message", message))));
    }
}
