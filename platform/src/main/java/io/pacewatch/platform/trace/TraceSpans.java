package io.pacewatch.platform.trace;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The spans of work that serves several traces at once, such as a batch: each trace has its own, so that each is whole
 * by itself however batches are cut.
 *
 * @param <K> what tells the traces apart; may be null
 */
public final class TraceSpans<K> implements AutoCloseable {

    private final Map<K, TraceSpan> spans = new LinkedHashMap<>();

    private TraceSpans() {}

    /** Begins a span for each different key. */
    public static <K> TraceSpans<K> begin(Collection<K> keys, Function<K, TraceSpan> begin) {
        TraceSpans<K> begun = new TraceSpans<>();
        keys.forEach(key -> begun.spans.computeIfAbsent(key, begin));
        return begun;
    }

    /** The span of this key. */
    public TraceSpan of(@Nullable K key) {
        return Objects.requireNonNull(spans.get(key), "no span was begun for this key");
    }

    /** Visits them in the order in which their keys first came. */
    public void forEach(BiConsumer<K, TraceSpan> visitor) {
        spans.forEach(visitor);
    }

    /** Ends them all. */
    @Override
    public void close() {
        spans.values().forEach(TraceSpan::close);
    }
}
