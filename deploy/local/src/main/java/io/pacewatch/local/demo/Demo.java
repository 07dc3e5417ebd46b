package io.pacewatch.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.demo.DemoReadings.Batch;
import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Goals;
import io.pacewatch.local.stack.Receipt;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays the seeded readings to a running stack in the order of their publication, moving its business clock along. */
public final class Demo {
    // Longer than the minute for which mails wait for others on a stack that somebody else has started.
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final LocalTime NEXT_MORNING = LocalTime.of(9, 0);

    private final StackClient stack;
    private final DemoReadings readings;
    private final Map<String, Boolean> madeUpSeries = new LinkedHashMap<>();
    private Map<String, JsonNode> goals = Map.of();
    private int mails;

    /** Reads the seeds of this directory for this stack. */
    public Demo(StackClient stack, Path seeds) {
        this.stack = stack;
        this.readings = DemoReadings.of(List.of(seeds.resolve("readings"), seeds.resolve("demo")));
    }

    /** Plays everything; the listener hears of each step when it is done. */
    public void play(Consumer<DemoStep> listener) {
        goals = snapshot();
        mails = stack.mails().size();
        try (DemoTokens tokens = new DemoTokens(stack.directory().tokens())) {
            List<Batch> batches = readings.batches(now());
            for (int i = 0; i < batches.size(); i++) {
                Instant next = i + 1 < batches.size() ? batches.get(i + 1).at() : Instant.MAX;
                listener.accept(play(batches.get(i), next, tokens));
            }
        }
    }

    private DemoStep play(Batch batch, Instant next, DemoTokens tokens) {
        if (batch.at().isAfter(now())) {
            moveClock(batch.at());
        }
        List<String> errors = new ArrayList<>();
        Map<String, List<DemoReading>> byBureau = batch.readings().stream()
                .collect(Collectors.groupingBy(DemoReading::bureau, TreeMap::new, Collectors.toList()));
        byBureau.forEach((bureau, posted) -> errors.addAll(post(tokens.of(bureau), posted)));
        settle(stack::busyJudging);
        letMailsGo(next);
        return changes(batch.at(), batch.readings(), errors);
    }

    /** Mails wait for others of the same day; the next morning they go, unless something is published before it. */
    private void letMailsGo(Instant next) {
        Instant morning = now().atZone(Wire.ZONE)
                .toLocalDate()
                .plusDays(1)
                .atTime(NEXT_MORNING)
                .atZone(Wire.ZONE)
                .toInstant();
        if (!morning.isAfter(next)) {
            moveClock(morning);
            settle(stack::busyWith);
        }
    }

    private List<String> post(String token, List<DemoReading> posted) {
        ArrayNode body = Wire.mapper().createArrayNode();
        posted.forEach(reading -> {
            body.add(reading.asPost());
            madeUpSeries.merge(reading.series(), reading.madeUp(), Boolean::logicalOr);
        });
        Answer answer = stack.post(Stack.INGEST, "/api/v1/readings", token, body.toString());
        List<String> errors = new ArrayList<>();
        if (!answer.isSuccess()) {
            errors.add("refused: " + answer.status() + " " + answer.why());
        }
        answer.body().path("errors").forEach(error -> errors.add(refused(posted, error)));
        if (answer.isSuccess()
                && new Receipt(stack)
                        .await(answer.body().path("submission").asText(), PATIENCE)
                        .isEmpty()) {
            errors.add("not judged within " + PATIENCE.toSeconds() + " s");
        }
        return errors;
    }

    private static String refused(List<DemoReading> posted, JsonNode error) {
        int row = error.path("row").asInt();
        String which = row >= 1 && row <= posted.size()
                ? posted.get(row - 1).series() + " " + posted.get(row - 1).period()
                : "row " + row;
        return which + ": " + error.path("message").asText();
    }

    private DemoStep changes(Instant at, List<DemoReading> posted, List<String> errors) {
        Map<String, JsonNode> before = goals;
        goals = snapshot();
        List<DemoStep.Change> changes = goals.entrySet().stream()
                .filter(entry -> !judged(before.get(entry.getKey())).equals(judged(entry.getValue())))
                .map(entry -> change(before.get(entry.getKey()), entry.getValue()))
                .filter(change -> !change.from().equals(change.to()))
                .toList();
        List<DemoStep.Mail> sent = new ArrayList<>();
        JsonNode all = stack.mails();
        for (; mails < all.size(); mails++) {
            sent.add(new DemoStep.Mail(
                    all.get(mails).path("to").asText(),
                    all.get(mails).path("subject").asText()));
        }
        return new DemoStep(
                at,
                posted.size(),
                (int) posted.stream().filter(DemoReading::madeUp).count(),
                errors,
                changes,
                sent);
    }

    private DemoStep.Change change(@Nullable JsonNode before, JsonNode goal) {
        String region = goal.path("region").asText();
        return new DemoStep.Change(
                goal.path("id").asText(),
                region,
                status(before),
                status(goal),
                madeUpSeries.getOrDefault(goal.path("indicator").asText() + "|" + region, false));
    }

    private static String status(@Nullable JsonNode goal) {
        return goal == null ? "NOT_DUE" : Goals.status(goal);
    }

    /** A day on which many goals turn out to be silent calls forth no verdict and would fill the screen. */
    private static String judged(@Nullable JsonNode goal) {
        return goal == null ? "" : goal.path("verdict").path("status").asText();
    }

    private Map<String, JsonNode> snapshot() {
        return new Goals(stack)
                .all().stream()
                        .collect(Collectors.toMap(
                                goal -> goal.path("id").asText() + "|"
                                        + goal.path("region").asText() + "|"
                                        + goal.path("year").asInt(),
                                goal -> goal,
                                (first, second) -> second,
                                LinkedHashMap::new));
    }

    private Instant now() {
        return stack.clock().orElseThrow(() -> new IllegalStateException("the stack has no business clock"));
    }

    private void moveClock(Instant to) {
        List<String> missing = stack.moveClock(to);
        if (!missing.isEmpty()) {
            throw new DemoStuckException(String.join(", ", missing) + " did not reach " + to);
        }
    }

    private static void settle(Supplier<Optional<String>> busyWith) {
        if (!Poll.until(PATIENCE, () -> busyWith.get().isEmpty())) {
            throw new DemoStuckException("still busy after " + PATIENCE.toSeconds() + " s: "
                    + busyWith.get().orElse("just done"));
        }
    }
}
