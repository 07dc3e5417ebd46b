package io.pacewatch.alert.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** A fallback address for some tests only: with the setting, nothing would wait for an unknown department any more. */
@ApplicationScoped
public class FallbackAddress {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    private final Fallback fallback;

    FallbackAddress(Fallback fallback) {
        this.fallback = fallback;
    }

    /** As two instances do that look at the same moment. */
    public void looks(String address) {
        Stream.of(1, 2)
                .map(instance -> CompletableFuture.runAsync(() -> fallback.look(address, HALF_AN_HOUR)))
                .toList()
                .forEach(CompletableFuture::join);
    }
}
