package io.pacewatch.alert.delivery;

import io.pacewatch.alert.delivery.DeliveryStore.Delivery;
import io.pacewatch.alert.episode.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Sends again what was given up. The dead delivery stays, as REPLAYED, and a new one goes on for it in a message of its
 * own with new ids, a new link and the whole time for attempts. What its alert has overtaken meanwhile is not sent.
 */
@ApplicationScoped
public class ReplayService {

    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;
    private final DeliveryStore deliveries;
    private final Overtaken overtaken;
    private final ReplayRepository rows;
    private final Sender sender;

    ReplayService(Jdbi jdbi, DeliveryStore deliveries, Overtaken overtaken, ReplayRepository rows, Sender sender) {
        this.jdbi = jdbi;
        this.deliveries = deliveries;
        this.overtaken = overtaken;
        this.rows = rows;
        this.sender = sender;
    }

    /** Who wants it and why. */
    public record Order(Actor actor, String reason) {}

    /**
     * What came of a replay of many.
     *
     * @param replayed   how many are sent again
     * @param suppressed how many are not, since they do not hold any more
     * @param left       how many dead ones that were meant are left for another call
     */
    public record Summary(int replayed, int suppressed, int left) {}

    /** Sends one again. */
    public ReplayOutcome one(String id, Order order) {
        ReplayOutcome outcome = jdbi.inTransaction(h -> {
            Optional<Delivery> found = deliveries.find(h, id);
            if (found.isEmpty()) {
                return new ReplayOutcome.Absent();
            }
            List<String> replayed = replay(h, List.of(id), order);
            return replayed.isEmpty()
                    ? refusal(deliveries.find(h, id).orElseThrow(), found.get())
                    : new ReplayOutcome.Replayed(
                            deliveries.find(h, replayed.getFirst()).orElseThrow());
        });
        sender.wake();
        return outcome;
    }

    private static ReplayOutcome refusal(Delivery now, Delivery before) {
        DeliveryState dead = DeliveryState.DEAD;
        return before.state().equals(dead.name()) && !now.state().equals(dead.name())
                ? new ReplayOutcome.Overtaken()
                : new ReplayOutcome.NotDead(DeliveryState.valueOf(now.state()));
    }

    /** Sends all dead ones of an endpoint, or since a machine time, again: the oldest first. */
    public Summary all(@Nullable String endpoint, @Nullable Instant since, Order order) {
        Summary summary = jdbi.inTransaction(h -> {
            List<String> dead = rows.dead(h, endpoint, since, AT_ONCE);
            int replayed = replay(h, dead, order).size();
            return new Summary(replayed, dead.size() - replayed, rows.countDead(h, endpoint, since));
        });
        sender.wake();
        return summary;
    }

    /** Returns the ids of the new deliveries. Locks endpoints, messages and alerts in the order in which all do. */
    private List<String> replay(Handle h, List<String> wanted, Order order) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<String> messages = rows.hold(h, wanted);
        overtaken.drop(h, messages);
        return rows.replay(h, wanted, order);
    }
}
