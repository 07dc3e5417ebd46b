package io.pacewatch.local.stack;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.principal.ClientSettingsFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A running stack, seen from outside: how it is, what time it is there, and its HTTP interfaces. */
public final class StackClient implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    // What the services say goes to whoever typed the command: Chinese if the terminal is, else the command's English.
    private static final String LANGUAGE = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";
    private static final Duration CLOCK_PATIENCE = Duration.ofSeconds(30);

    private final StackDirectory directory;
    private final RunFile run;
    private final ClientSettingsFile kafka;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private @Nullable Lag lag;

    /** Speaks to the stack that this run file describes. */
    public StackClient(StackDirectory directory, RunFile run) {
        this(directory, run, ClientSettingsFile.NONE);
    }

    /** The same, whose broker asks for a login. */
    public StackClient(StackDirectory directory, RunFile run, ClientSettingsFile kafka) {
        this.directory = directory;
        this.run = run;
        this.kafka = kafka;
    }

    /** The stack's data, clock and tokens. */
    public StackDirectory directory() {
        return directory;
    }

    /** Asks a part over HTTP; the path begins with a slash and is encoded. */
    public Answer get(String part, String path) {
        return send(HttpRequest.newBuilder(uri(part, path)));
    }

    /** As {@link #get(String, String)}, with a token. */
    public Answer get(String part, String path, String token) {
        return send(HttpRequest.newBuilder(uri(part, path)).header("Authorization", "Bearer " + token));
    }

    /** Posts JSON to a part with a token. */
    public Answer post(String part, String path, String token, String json) {
        return post(part, path, token, "application/json", json);
    }

    /** Posts a text of this media type to a part with a token. */
    public Answer post(String part, String path, String token, String type, String body) {
        return send(HttpRequest.newBuilder(uri(part, path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }

    /** The mails that went out, oldest first. */
    public JsonNode mails() {
        return get("mail-inbox", "/api/mails").body();
    }

    /** The business time, empty when the stack runs on the machine's. */
    public Optional<Instant> clock() {
        return directory.clock().now(InstantSource.system());
    }

    /**
     * Moves the business clock and waits until the services have done what has become due.
     *
     * @return the services that did not get there in time; empty when all is well
     * @throws ClockRefusedException when there is no clock to move, or it would go back
     */
    public List<String> moveClock(Instant business) {
        new BusinessTime(directory).set(business);
        List<String> missing = new ArrayList<>();
        Stream.of(Stack.INGEST, Stack.TARGET, Stack.ALERT).map(this::instances).forEach(missing::addAll);
        Poll.until(CLOCK_PATIENCE, () -> {
            missing.removeIf(service -> hasReached(service, business));
            return missing.isEmpty();
        });
        return List.copyOf(missing);
    }

    private boolean hasReached(String service, Instant business) {
        try {
            JsonNode status = get(service, "/api/v1/status").body();
            boolean passes = !instances(Stack.INGEST).contains(service);
            return isAtLeast(status.path("businessTime"), business)
                    && (!passes || isAtLeast(status.path("passAt"), business));
        } catch (UnreachableException restarting) {
            return false;
        }
    }

    private static boolean isAtLeast(JsonNode time, Instant business) {
        return time.isTextual()
                && !Wire.mapper().convertValue(time, Instant.class).isBefore(business);
    }

    /** How every part is and whether anything is left to do. */
    public StackStatus status() {
        List<StackStatus.PartHealth> parts =
                run.parts().stream().map(new Health(this, run)::of).toList();
        Optional<String> busy = parts.stream()
                .filter(part -> part.health().equals("DOWN"))
                .findFirst()
                .map(part -> part.name() + " is down")
                .or(this::busyWith);
        return new StackStatus(parts, busy.isEmpty(), busy.orElse(null), clock().orElse(null));
    }

    /** What is still to do; empty when the stack is idle. */
    public Optional<String> busyWith() {
        return busyWith(List.of(judging(), judged(), reading(), warning()));
    }

    /** As {@link #busyWith()}, but mails that wait to be gathered with others do not count. */
    public Optional<String> busyJudging() {
        return busyWith(List.of(judging(), judged(), reading()));
    }

    /** As {@link #busyJudging()}, without alert-service, which need not run. */
    public Optional<String> busyStoring() {
        return busyWith(List.of(judging(), judged()));
    }

    private static Optional<String> busyWith(List<Idleness.Question> questions) {
        try {
            return Idleness.busyWith(questions);
        } catch (UnreachableException gone) {
            return Optional.ofNullable(gone.getMessage());
        }
    }

    private Idleness.Question judging() {
        return Idleness.lag("readings to judge", () -> lag().of(Stack.TARGET, "pacewatch.readings.v1"));
    }

    private Idleness.Question judged() {
        return pending(Stack.TARGET);
    }

    private Idleness.Question reading() {
        return Idleness.lag("verdicts to look at", () -> lag().of(Stack.ALERT, "pacewatch.verdicts.v1"));
    }

    private Idleness.Question warning() {
        return pending(Stack.ALERT);
    }

    /** What any instance of a service has still to do. */
    private Idleness.Question pending(String service) {
        return () -> Idleness.busyWith(instances(service).stream()
                .map(each ->
                        Idleness.pending(each, () -> get(each, "/api/v1/status").body()))
                .toList());
    }

    /** The names of the parts that run this service, the first instance first. */
    private List<String> instances(String service) {
        return run.parts().stream()
                .map(RunFile.RunningPart::name)
                .filter(name -> name.equals(service) || name.equals(Stack.second(service)))
                .toList();
    }

    Lag lag() {
        if (lag == null) {
            lag = new Lag(kafka.at(run.part("kafka").url()));
        }
        return lag;
    }

    private URI uri(String part, String path) {
        // The services listen on IPv4 only; "localhost" may mean IPv6 first.
        return URI.create(run.part(part).urlOf(path).replace("localhost", "127.0.0.1") + path);
    }

    private Answer send(HttpRequest.Builder request) {
        HttpRequest built =
                request.timeout(ANSWER).header("Accept-Language", LANGUAGE).build();
        try {
            HttpResponse<String> response = http.send(built, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return Answer.of(response.statusCode(), response.body());
        } catch (IOException failed) {
            throw new UnreachableException(built.uri().toString(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for " + built.uri(), interrupted);
        }
    }

    @Override
    public void close() {
        http.close();
        if (lag != null) {
            lag.close();
        }
    }
}
