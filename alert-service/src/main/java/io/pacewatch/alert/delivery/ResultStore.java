package io.pacewatch.alert.delivery;

import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Writes down what came of sending; works in the caller's transaction. */
@ApplicationScoped
class ResultStore {

    private static final String POSSIBLY_TWICE = "possibly twice";

    private final EpisodeStore episodes;
    private final RetryPlan usual;
    private final Map<String, RetryPlan> plans;
    private final EndpointGate gate;
    private final InstantSource machine;

    ResultStore(
            EpisodeStore episodes,
            EndpointGate gate,
            AlertSettings settings,
            InstantSource machine,
            @All List<AlertChannel> channels) {
        this.episodes = episodes;
        this.gate = gate;
        this.usual = new RetryPlan(settings.retry(), settings.giveUpAfter(), 0);
        this.plans = channels.stream()
                .collect(Collectors.toMap(
                        AlertChannel::name, channel -> channel.retry().orElse(usual)));
        this.machine = machine;
    }

    /**
     * A message's new state, as rows show it.
     *
     * @param counted 1 if the attempt counts, 0 if there was none, or the other side only asked to wait or takes no
     *                message at all
     */
    record Mark(
            String state,
            boolean maybeSent,
            int counted,
            @Nullable Instant nextAttempt,
            @Nullable String reason) {}

    /** Marks the message; false if the lease has gone to another sender meanwhile. */
    boolean record(Handle h, Lease lease, SendOutcome outcome) {
        Mark mark = mark(lease, outcome);
        gate.hold(h, lease, outcome);
        int held = h.createUpdate("""
                UPDATE alert.message SET state = :state, maybe_sent = :maybeSent, next_attempt = :next,
                    attempts = attempts + :counted, lease_owner = NULL, lease_until = NULL, error = :reason
                WHERE id = :id AND state = 'LEASED' AND lease_owner = :owner""")
                .bind("state", mark.state())
                .bind("maybeSent", mark.maybeSent())
                .bind("counted", mark.counted())
                .bind("next", mark.nextAttempt())
                .bind("reason", mark.reason())
                .bind("id", lease.message().id())
                .bind("owner", lease.owner())
                .execute();
        if (held == 1) {
            spread(h, lease.message().id(), mark);
            gate.turn(h, lease, outcome, plan(lease));
        }
        return held == 1;
    }

    /**
     * Frees a message whose sender died with the lease: nobody knows whether it went out, so it goes out again. One in a
     * transaction: a message's alerts are locked in their order, those of several messages together would not be.
     *
     * @return whether there was one
     */
    boolean expireOne(Handle h) {
        Optional<String> lost = h.createQuery("""
                SELECT id FROM alert.message WHERE state = 'LEASED' AND lease_until < now()
                ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED""").mapTo(String.class).findOne();
        lost.ifPresent(id -> {
            Mark mark = new Mark("UNCERTAIN", true, 1, machine.instant(), "the sender stopped before the answer");
            h.createUpdate("""
                    UPDATE alert.message SET state = 'UNCERTAIN', maybe_sent = true, next_attempt = :next,
                        attempts = attempts + 1, lease_owner = NULL, lease_until = NULL, error = :reason
                    WHERE id = :id""")
                    .bind("next", mark.nextAttempt())
                    .bind("reason", mark.reason())
                    .bind("id", id)
                    .execute();
            spread(h, id, mark);
        });
        return lost.isPresent();
    }

    private Mark mark(Lease lease, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Accepted a ->
                new Mark("SENT", lease.maybeSent(), 1, null, lease.maybeSent() ? POSSIBLY_TWICE : null);
            case SendOutcome.Refused r -> new Mark("DEAD", lease.maybeSent(), 1, null, r.reason());
            case SendOutcome.NotTried n -> again(lease.maybeSent(), 0, n.reason(), Optional.of(machine.instant()));
            case SendOutcome.NotSent n -> again(lease.maybeSent(), 1, n.reason(), next(lease));
            case SendOutcome.Unknown u -> again(true, 1, u.reason(), next(lease));
            case SendOutcome.Throttled t ->
                again(lease.maybeSent() || t.maybeSent(), 0, t.reason(), notBefore(lease, t.until()));
            case SendOutcome.Barred b -> again(lease.maybeSent(), 0, b.reason(), Optional.of(machine.instant()));
            case SendOutcome.Gone g -> again(lease.maybeSent(), 1, g.reason(), Optional.of(machine.instant()));
        };
    }

    private Optional<Instant> next(Lease lease) {
        return plan(lease).next(lease.attempts() + 1, lease.message().openedAt(), machine.instant(), chance());
    }

    private Optional<Instant> notBefore(Lease lease, Instant until) {
        return plan(lease).notBefore(until, lease.message().openedAt(), machine.instant(), chance());
    }

    private RetryPlan plan(Lease lease) {
        return plans.getOrDefault(lease.message().endpoint().channel(), usual);
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }

    private static Mark again(boolean maybeSent, int counted, String reason, Optional<Instant> next) {
        return next.map(at -> new Mark(maybeSent ? "UNCERTAIN" : "RETRY", maybeSent, counted, at, reason))
                .orElseGet(() -> new Mark("DEAD", maybeSent, counted, null, "given up: " + reason));
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
