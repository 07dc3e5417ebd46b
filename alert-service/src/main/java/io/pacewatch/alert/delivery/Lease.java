package io.pacewatch.alert.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * The right to send one message and to say what came of it.
 *
 * @param owner     names this very lease; a result under another one is refused
 * @param until     when it ends by this machine's clock; the database's row ends it by its own, and a little later
 *                  after the same time, so that clocks apart never make two senders. Nothing may begin after it
 * @param attempts  how many attempts failed before
 * @param maybeSent true if an earlier attempt may have got through
 * @param probe     whether it is the one that tries a paused endpoint
 * @param message   what to send
 * @param accepted  machine time at which ingest accepted the oldest reading behind it, if any
 */
record Lease(
        String owner,
        Instant until,
        int attempts,
        boolean maybeSent,
        boolean probe,
        OutgoingMessage message,
        Optional<Instant> accepted) {}
