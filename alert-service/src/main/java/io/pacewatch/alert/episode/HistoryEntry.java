package io.pacewatch.alert.episode;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.policy.Figure;
import io.pacewatch.events.verdict.VerdictEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of an alert as it was written down; never changed afterwards.
 *
 * @param step       1-based number within the episode
 * @param kind       what happened
 * @param atBusiness business time
 * @param atMachine  machine time
 * @param actor      who did it, shown as {@code who} and {@code claimedName}
 * @param why        reason in a stable word, or null
 * @param event      the verdict that it rests on, or null for what people and senders did
 * @param earlier    what had been said before, or null
 * @param detail     more, by kind, or null
 */
public record HistoryEntry(
        int step,
        String kind,
        Instant atBusiness,
        Instant atMachine,
        @JsonUnwrapped Actor actor,
        @Nullable String why,
        @Nullable VerdictEvent event,
        @Nullable Figure earlier,
        @Nullable JsonNode detail) {}
