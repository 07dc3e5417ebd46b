package io.pacewatch.alert.delivery;

import io.pacewatch.alert.policy.Figure;
import io.pacewatch.alert.policy.MessageKind;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A message as a channel gets it, the same on every attempt so that ids never differ.
 *
 * @param id          its id, from which the channel makes its own
 * @param endpoint    who gets it; the address is known
 * @param businessDay the day from which deadlines count
 * @param openedAt    machine time at which it was begun, from which links expire
 * @param items       what it says of alerts, in the order in which it came up
 * @param late        the late figures that it tells of
 */
public record OutgoingMessage(
        String id,
        Endpoint endpoint,
        LocalDate businessDay,
        Instant openedAt,
        List<Item> items,
        List<ReadingLate> late) {

    /** How the ids of what is handed on to the fallback address end. */
    static final String HANDED_ON = "-fallback";

    /**
     * One thing that it says.
     *
     * @param episode the alert's id
     * @param step    the step of its history that called for it
     * @param event   the verdict it rests on
     * @param earlier what had been said before, or null
     * @param trace   trace context of what the step came of, or null
     */
    public record Item(
            String episode,
            int step,
            MessageKind kind,
            VerdictEvent event,
            @Nullable Figure earlier,
            @Nullable TraceContext trace) {}

    /** A message says something. */
    public OutgoingMessage {
        items = List.copyOf(items);
        late = List.copyOf(late);
        if (items.isEmpty() && late.isEmpty()) {
            throw new IllegalArgumentException("message " + id + " says nothing");
        }
    }

    /** Whether it is for another reader, who gets it because those it was for could not be reached. */
    public boolean isHandedOn() {
        return endpoint.isFallback() && id.endsWith(HANDED_ON);
    }

    /** How many things it says. */
    public int size() {
        return items.size() + late.size();
    }

    /** What it says, for the log. */
    List<String> subjects() {
        return Stream.concat(
                        items.stream()
                                .map(i ->
                                        i.kind() + " " + i.event().goal().key().text()),
                        late.stream().map(l -> "LATE " + l.eventId()))
                .toList();
    }

    /** The submissions whose figures it tells of, in its order. */
    public List<String> submissions() {
        return items.stream()
                .map(item -> item.event().reading())
                .filter(Objects::nonNull)
                .map(VerdictEvent.Judged::submission)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The traces that called for it, in its order, one context for each. */
    public List<TraceContext> traces() {
        Map<String, TraceContext> traces = new LinkedHashMap<>();
        items.stream()
                .map(Item::trace)
                .filter(Objects::nonNull)
                .forEach(trace -> traces.putIfAbsent(trace.traceId(), trace));
        return List.copyOf(traces.values());
    }
}
