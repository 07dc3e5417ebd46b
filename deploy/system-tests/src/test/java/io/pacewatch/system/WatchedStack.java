package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.contracts.EventContract;
import io.pacewatch.contracts.SentRecord;
import io.pacewatch.contracts.SentRecords;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.UnreachableException;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** A stack seen from outside, wherever its parts run, with the words in which the tests speak of it. */
class WatchedStack implements AutoCloseable {

    final StackClient client;
    final StackDatabase database;
    final KafkaClientSettings broker;
    final String token;

    WatchedStack(StackClient client, StackDatabase database, KafkaClientSettings broker, String token) {
        this.client = client;
        this.database = database;
        this.broker = broker;
        this.token = token;
    }

    Answer post(String json) {
        return post(Stack.INGEST, json);
    }

    /** Posts to one of several instances. */
    Answer post(String ingest, String json) {
        return client.post(ingest, "/api/v1/readings", token, json);
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
        Set<String> topics = EventContract.load().channels().keySet();

        assertThat(SentRecords.on(broker.with(Map.of()), topics))
                .extracting(SentRecord::topic)
                .contains(
                        "pacewatch.readings.v1",
                        "pacewatch.verdicts.v1",
                        "pacewatch.catalogue.v1",
                        "pacewatch.goals.v1");
        assertThat(SentRecords.violations(broker.with(Map.of()), topics)).isEmpty();
    }

    @Override
    public void close() {
        client.close();
    }

    static String reading(String indicator, String period, String value, String status, String publishedAt) {
        return """
                {"indicator":"%s","region":"331100","period":"%s","value":%s,"status":"%s","publishedAt":"%s"}""".formatted(indicator, period, value, status, publishedAt);
    }
}
