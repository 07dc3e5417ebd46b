package io.pacewatch.alert.channel.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Finds the address behind a hook's name, and refuses what a department must not make this service call. */
record HookPlace(AllowedNetworks allowed, Duration limit) {

    /** Why the hook is not called. */
    static final class RefusedException extends Exception {
        RefusedException(String reason) {
            super(reason);
        }
    }

    /** The one address to connect to. If one of a name's addresses is not public, none of them is used. */
    InetAddress of(URI hook) throws RefusedException, InterruptedException {
        List<InetAddress> addresses = resolve(hook.getHost());
        for (InetAddress address : addresses) {
            if (!allowed.hold(address)) {
                check(hook, address);
            }
        }
        return addresses.getFirst();
    }

    private static void check(URI hook, InetAddress address) throws RefusedException {
        if (!PublicAddress.is(address)) {
            throw new RefusedException(
                    hook.getHost() + " is at " + address.getHostAddress()
                            + ", which is no address of the public internet and in no network of pacewatch.webhook.allow-networks");
        }
        if (!"https".equals(hook.getScheme())) {
            throw new RefusedException("the hook is not called by https");
        }
    }

    /** On a thread of its own, which a resolver that says nothing can keep: it has no limit that could be set. */
    private List<InetAddress> resolve(String host) throws RefusedException, InterruptedException {
        FutureTask<InetAddress[]> asked = new FutureTask<>(() -> InetAddress.getAllByName(host));
        Thread.ofPlatform().daemon().name("hook-name").start(asked);
        try {
            return List.of(asked.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            throw new RefusedException("the name " + host + " was not resolved in time");
        } catch (ExecutionException e) {
            throw new RefusedException(
                    e.getCause() instanceof UnknownHostException
                            ? "the name " + host + " is not known"
                            : "the name " + host + " cannot be resolved");
        }
    }
}
