package io.pacewatch.platform.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One quota, counted apart for each caller; the callers that are remembered are bounded in number. */
final class RateLimit {

    /** Beyond this, the caller that was seen least is forgotten and begins with a full quota. */
    static final int MOST_CALLERS = 10_000;

    /** A caller that was away for so long, and for the time of its quota, has a full quota again anyway. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    /** What a request finds left of its quota. */
    sealed interface Answer {

        /** Goes along with the answer, as the draft on RateLimit header fields has it. */
        Map<String, String> headers();
    }

    /** The request is within the quota. */
    record Within(Map<String, String> headers) implements Answer {}

    /** The quota is used up. */
    record Exceeded(Map<String, String> headers, int retryAfterSeconds) implements Answer {}

    private final String name;
    private final int requests;
    private final Duration per;
    private final String policy;
    private final Cache<String, Bucket> buckets;
    private final Counter refused;

    RateLimit(String name, int requests, Duration per, MeterRegistry meters) {
        this.name = name;
        this.requests = requests;
        this.per = per;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, requests, Math.max(1, per.toSeconds()));
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(per.compareTo(REMEMBERED) > 0 ? per : REMEMBERED)
                .build();
        this.refused = Counter.builder("pacewatch.rate.limited")
                .description("Requests refused because their caller sent too many")
                .tag("scope", name)
                .register(meters);
    }

    /** Counts one request of this caller. */
    Answer take(String caller) {
        ConsumptionProbe probe = buckets.get(caller, fresh -> full()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? new Within(headers(probe.getRemainingTokens(), secondsUp(probe.getNanosToWaitForReset())))
                : exceeded(probe.getNanosToWaitForRefill());
    }

    /** Says what {@link #take} would, without using up any; a caller that is unknown has its whole quota. */
    Answer look(String caller) {
        Bucket bucket = buckets.getIfPresent(caller);
        if (bucket == null) {
            return new Within(headers(requests, 0));
        }
        var probe = bucket.estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? new Within(headers(probe.getRemainingTokens(), 0))
                : exceeded(probe.getNanosToWaitForRefill());
    }

    /** How many callers are remembered once those beyond the bound are dropped. */
    long remembered() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    boolean knows(String caller) {
        return buckets.getIfPresent(caller) != null;
    }

    void forget(String caller) {
        buckets.invalidate(caller);
    }

    private Exceeded exceeded(long nanos) {
        refused.increment();
        int seconds = secondsUp(nanos);
        return new Exceeded(headers(0, seconds), seconds);
    }

    private Map<String, String> headers(long left, int seconds) {
        return Map.of("RateLimit-Policy", policy, "RateLimit", "\"%s\";r=%d;t=%d".formatted(name, left, seconds));
    }

    private static int secondsUp(long nanos) {
        return Math.toIntExact(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1)));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(requests).refillGreedy(requests, per))
                .build();
    }
}
