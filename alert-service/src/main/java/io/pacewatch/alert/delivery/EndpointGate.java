package io.pacewatch.alert.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ThreadLocalRandom;
import org.jdbi.v3.core.Handle;

/**
 * Closes an endpoint to all its messages where one has shown that none can be taken, and opens it when one was. One that
 * is gone stays so until somebody says otherwise; one that refuses our signature is tried again by itself, with the
 * oldest message and by the waits of its plan: what a proxy answers on a bad night is over after seconds, and a wrong key
 * costs a call a day.
 */
@ApplicationScoped
class EndpointGate {

    private final InstantSource machine;

    EndpointGate(InstantSource machine) {
        this.machine = machine;
    }

    /** Locks the endpoint if it is to be turned: before the message, as whoever tells something locks them. */
    void hold(Handle h, Lease lease, SendOutcome outcome) {
        boolean turns = switch (outcome) {
            case SendOutcome.Gone g -> true;
            case SendOutcome.Barred b -> true;
            case SendOutcome.Accepted a -> lease.probe();
            case SendOutcome.NotTried n -> false;
            case SendOutcome.NotSent n -> false;
            case SendOutcome.Throttled t -> false;
            case SendOutcome.Unknown u -> false;
            case SendOutcome.Refused r -> false;
        };
        if (turns) {
            h.createQuery("SELECT id FROM alert.endpoint WHERE id = :id FOR NO KEY UPDATE")
                    .bind("id", lease.message().endpoint().id())
                    .mapTo(String.class)
                    .list();
        }
    }

    /** Turns it. Only if it still is what was called: a new address is not gone because the old one is. */
    void turn(Handle h, Lease lease, SendOutcome outcome, RetryPlan plan) {
        Endpoint endpoint = lease.message().endpoint();
        switch (outcome) {
            case SendOutcome.Gone gone -> disable(h, endpoint, gone.reason());
            case SendOutcome.Barred barred -> pause(h, endpoint, barred.reason(), plan);
            case SendOutcome.Accepted a when lease.probe() -> open(h, endpoint);
            case SendOutcome.Accepted a -> {}
            case SendOutcome.NotTried n -> {}
            case SendOutcome.NotSent n -> {}
            case SendOutcome.Throttled t -> {}
            case SendOutcome.Unknown u -> {}
            case SendOutcome.Refused r -> {}
        }
    }

    private void disable(Handle h, Endpoint endpoint, String reason) {
        h.createUpdate("""
                UPDATE alert.endpoint SET disabled_at = :now, disabled_reason = :reason
                WHERE id = :id AND address = :address AND disabled_at IS NULL""")
                .bind("now", machine.instant())
                .bind("reason", reason)
                .bind("id", endpoint.id())
                .bind("address", endpoint.address())
                .execute();
    }

    private void pause(Handle h, Endpoint endpoint, String reason, RetryPlan plan) {
        Instant now = machine.instant();
        h.createQuery("""
                UPDATE alert.endpoint SET paused_at = coalesce(paused_at, :now), paused_reason = :reason,
                    refusals = CASE WHEN paused_at IS NULL THEN 1 ELSE refusals + 1 END
                WHERE id = :id AND address = :address AND secret IS NOT DISTINCT FROM :secret
                RETURNING refusals""")
                .bind("now", now)
                .bind("reason", reason)
                .bind("id", endpoint.id())
                .bind("address", endpoint.address())
                .bind("secret", endpoint.secret())
                .mapTo(Integer.class)
                .findOne()
                .ifPresent(refusals -> h.createUpdate("UPDATE alert.endpoint SET paused_until = :until WHERE id = :id")
                        .bind(
                                "until",
                                plan.next(
                                        refusals,
                                        now,
                                        ThreadLocalRandom.current().nextDouble()))
                        .bind("id", endpoint.id())
                        .execute());
    }

    private static void open(Handle h, Endpoint endpoint) {
        h.createUpdate("""
                UPDATE alert.endpoint SET paused_at = NULL, paused_until = NULL, paused_reason = NULL
                WHERE id = :id AND address = :address AND secret IS NOT DISTINCT FROM :secret""")
                .bind("id", endpoint.id())
                .bind("address", endpoint.address())
                .bind("secret", endpoint.secret())
                .execute();
    }
}
