package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.contracts.EventContract;
import io.pacewatch.contracts.SentRecord;
import io.pacewatch.contracts.SentRecords;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackBuilder;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.local.stack.UnreachableException;
import io.pacewatch.platform.token.TokenScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A whole stack on free ports, with the words in which the tests speak of it. */
final class RunningStack implements AutoCloseable {

    static final Duration WINDOW = Duration.ofSeconds(1);
    static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);

    final Stack stack;
    final StackClient client;
    final StackDatabase database;
    final StackFiles files;
    private final String token;

    private RunningStack(Stack stack) {
        this.stack = stack;
        this.client = stack.client();
        this.database = new StackDatabase(stack.infrastructure());
        this.files = new StackFiles(stack);
        this.token = client.directory()
                .tokens()
                .create(new TokenScope("lishui-stats", null, Set.of(), Set.of(), null, false))
                .secret();
    }

    /** Starts a stack whose business clock begins at this time; null for the machine's time. */
    static RunningStack at(Path directory, String clock) {
        return at(directory, clock, Map.of());
    }

    /** The same with these properties for each service. */
    static RunningStack at(Path directory, String clock, Map<String, String> properties) {
        Instant business = clock == null ? null : OffsetDateTime.parse(clock).toInstant();
        StackBuilder wanted =
                Stack.in(directory).ports(StackPorts.free()).clock(business).window(WINDOW);
        SERVICES.forEach(service -> properties.forEach((name, value) -> wanted.property(service, name, value)));
        return new RunningStack(wanted.start());
    }

    /** The same with two instances of each service, all started at once. */
    static RunningStack twoOfEach(Path directory, String clock) {
        return new RunningStack(Stack.in(directory)
                .ports(StackPorts.free())
                .clock(OffsetDateTime.parse(clock).toInstant())
                .window(WINDOW)
                .twoOfEach()
                .start());
    }

    Answer post(String json) {
        return post(Stack.INGEST, json);
    }

    /** Posts to one of several instances. */
    Answer post(String ingest, String json) {
        return client.post(ingest, "/api/v1/readings", token, json);
    }

    /** The same with the answer's headers. */
    HttpResponse<String> postForHeaders(String json) {
        return post(json, Map.of());
    }

    /** The same with more headers of the request. */
    HttpResponse<String> post(String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stack.url(Stack.INGEST).replace("localhost", "127.0.0.1") + "/api/v1/readings"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * Posts again until it is accepted, as a careful bureau does: sending a body again is safe. What is refused for its
     * own sake fails at once.
     */
    void postUntilAccepted(String json) {
        postUntilAccepted(List.of(Stack.INGEST), json);
    }

    /** The same to whichever instance takes it, asked in turn; the id of the submission. */
    String postUntilAccepted(List<String> ingests, String json) {
        AtomicInteger tries = new AtomicInteger();
        return await("accepted: " + json)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(100))
                .pollDelay(Duration.ZERO)
                .until(
                        () -> {
                            try {
                                Answer answer = post(ingests.get(tries.getAndIncrement() % ingests.size()), json);
                                assertThat(answer.status())
                                        .as("refused: %s", answer.body())
                                        .matches(status -> status == 202 || status >= 429, "accepted, or not now");
                                return answer.status() == 202
                                        ? answer.body().path("submission").asText()
                                        : "";
                            } catch (UnreachableException down) {
                                return "";
                            }
                        },
                        submission -> !submission.isEmpty());
    }

    JsonNode goal(String id) {
        return client.get(Stack.TARGET, "/api/v1/goals/" + id + "?region=331100")
                .body();
    }

    JsonNode verdict(String id) {
        return goal(id).path("verdict");
    }

    void awaitStatus(String goal, String status) {
        await(goal + " " + status)
                .atMost(Duration.ofSeconds(20))
                .until(() -> verdict(goal).path("status").asText().equals(status));
    }

    void awaitIdle() {
        await("idle")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> assertThat(client.busyWith()).isEmpty());
    }

    JsonNode receipt(String submission) {
        await("receipt of " + submission)
                .atMost(Duration.ofSeconds(20))
                .until(() -> client.get(Stack.TARGET, "/api/v1/submissions/" + submission)
                        .isSuccess());
        return client.get(Stack.TARGET, "/api/v1/submissions/" + submission).body();
    }

    List<JsonNode> mails() {
        return StreamSupport.stream(client.mails().spliterator(), false).toList();
    }

    /** Those about alerts, which stand in a thread; of late figures others hear, in mails of their own. */
    List<JsonNode> warnings() {
        return mails().stream()
                .filter(mail -> !mail.path("references").asText("").isBlank())
                .toList();
    }

    /** All that the services have put on any topic, against the document that describes it. */
    void everythingSentIsAsTheDocumentSays() {
        String broker = stack.infrastructure().kafkaBootstrapServers();
        Set<String> topics = EventContract.load().channels().keySet();

        assertThat(SentRecords.on(broker, topics))
                .extracting(SentRecord::topic)
                .contains(
                        "pacewatch.readings.v1",
                        "pacewatch.verdicts.v1",
                        "pacewatch.catalogue.v1",
                        "pacewatch.goals.v1");
        assertThat(SentRecords.violations(broker, topics)).isEmpty();
    }

    /** Stops a process where it stands, or lets it go on: what it has open stays open. */
    void signal(String signal, String part) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(stack.pid(part)))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }

    static String reading(String indicator, String period, String value, String status, String publishedAt) {
        return """
                {"indicator":"%s","region":"331100","period":"%s","value":%s,"status":"%s","publishedAt":"%s"}""".formatted(indicator, period, value, status, publishedAt);
    }
}
