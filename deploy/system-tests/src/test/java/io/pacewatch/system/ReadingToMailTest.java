package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.system.SpanReceiver.Received;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bureau posts, posts again, corrects; the leading department reads about it. */
class ReadingToMailTest {

    private static final String FIRST = """
            {"indicator":"gdp-growth","region":"331100","period":"2025-H1","value":5.6,"status":"preliminary"}""";
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";
    private static final String CORRECTED = """
            {"indicator":"gdp-growth","region":"331100","period":"2025-H1","value":6.6,"status":"revised"}""";

    @Test
    void aFigureBehindItsGoalIsToldAndTakenBackWhenItIsRevised(@TempDir Path directory) {
        try (SpanReceiver spans = new SpanReceiver();
                RunningStack running = RunningStack.at(directory, "2025-07-20T10:00:00+08:00", spans.properties())) {
            String submission = isJudgedAndTold(running);
            isFoundInEveryLogAndInTheMail(running, submission);
            isOneTraceFromTheRequestToTheMail(spans);
            isADuplicateWhenPostedAgain(running);
            isCorrectedInTheSameThread(running);
            anOlderPublicationChangesOnlyTheHistory(running);
            running.everythingSentIsAsTheDocumentSays();
        }
    }

    private static String isJudgedAndTold(RunningStack running) {
        HttpResponse<String> answer = running.post(FIRST, Map.of("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode body = StackFiles.json(answer.body());
        assertThat(body.path("accepted").asInt()).isEqualTo(1);
        running.awaitStatus("gdp-growth", "BEHIND");
        JsonNode verdict = running.verdict("gdp-growth");
        assertThat(verdict.path("expected").decimalValue()).isEqualByComparingTo("6.5");
        assertThat(verdict.path("gap").decimalValue()).isEqualByComparingTo("-0.9");
        assertThat(verdict.path("requiredPace").decimalValue()).isEqualByComparingTo("7.4");
        assertThat(verdict.path("requiredPaceToFloor").decimalValue()).isEqualByComparingTo("7.0");
        assertThat(verdict.path("profile").path("name").asText()).isEqualTo("even");
        assertThat(verdict.path("cites").get(0).path("value").decimalValue()).isEqualByComparingTo("5.6");
        assertThat(verdict.path("sentence").path("zh").asText()).contains("5.6", "6.5", "0.9个百分点", "7.4");
        assertThat(verdict.path("sentence").path("en").asText()).contains("5.6", "6.5", "0.9 percentage points");

        running.awaitIdle();
        assertThat(running.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.path("to").asText()).contains("fgw@lishui.example");
            assertThat(mail.path("subject").asText()).contains("低于目标", "初步");
            for (String part : new String[] {"text", "html"}) {
                assertThat(mail.path(part).asText())
                        .contains("5.6", "6.5", "0.9", "7.4", "丽水市统计局", "全市生产总值增长6.5%左右", "http://localhost:");
            }
            assertThat(mail.path("references").asText()).isNotBlank();
        });
        return body.path("submission").asText();
    }

    private static void isFoundInEveryLogAndInTheMail(RunningStack running, String submission) {
        for (String service : RunningStack.SERVICES) {
            assertThat(running.files.logged(service, submission))
                    .as(service)
                    .isNotEmpty()
                    .allSatisfy(line -> {
                        assertThat(line.path("mdc").path("traceId").asText()).isEqualTo(TRACE);
                        assertThat(line.path("service").asText()).isEqualTo(service);
                    });
        }
        assertThat(running.files
                        .logged(Stack.ALERT, submission)
                        .getLast()
                        .path("message")
                        .asText())
                .startsWith("Message ")
                .contains("was accepted", "gdp-growth|331100|2025", submission, TRACE);
        assertThat(running.files.storedMails())
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains("X-Pacewatch-Submission: " + submission, "X-Pacewatch-Trace: " + TRACE);
    }

    private static void isOneTraceFromTheRequestToTheMail(SpanReceiver spans) {
        // Spans come in batches, each service's in its own time: the path is whole once the request's has come too.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(spans.pathTo("send message", TRACE))
                        .extracting(Received::said)
                        .containsExactly(
                                "alert-service: send message",
                                "alert-service: store verdicts",
                                "target-service: publish verdicts",
                                "target-service: judge readings",
                                "ingest-service: publish readings",
                                "ingest-service: POST /api/v1/readings"));
        assertThat(spans.pathTo("send message", TRACE))
                .extracting(Received::trace)
                .containsOnly(TRACE);
        assertThat(spans.pathTo("send message", TRACE).getLast().parent()).isEqualTo(CALLER);
    }

    private static void isADuplicateWhenPostedAgain(RunningStack running) {
        long judged = running.verdict("gdp-growth").hashCode();

        Answer again = running.post(FIRST);

        assertThat(again.status()).isEqualTo(202);
        JsonNode receipt = running.receipt(again.body().path("submission").asText());
        assertThat(receipt.path("rows").get(0).path("outcome").asText()).isEqualTo("duplicate");
        assertThat(receipt.path("rows").get(0).path("verdicts")).isEmpty();
        running.awaitIdle();
        assertThat(running.verdict("gdp-growth").hashCode()).isEqualTo(judged);
        assertThat(running.mails()).hasSize(1);
    }

    private static void isCorrectedInTheSameThread(RunningStack running) {
        assertThat(running.client.moveClock(
                        OffsetDateTime.parse("2025-08-20T10:00:00+08:00").toInstant()))
                .isEmpty();

        running.post(CORRECTED);

        running.awaitStatus("gdp-growth", "ON_PACE");
        running.awaitIdle();
        assertThat(running.warnings()).hasSize(2);
        JsonNode warning = running.warnings().getFirst();
        JsonNode correction = running.warnings().getLast();
        assertThat(correction.path("references").asText())
                .contains(warning.path("references").asText());
        assertThat(correction.path("messageId").asText())
                .isNotEqualTo(warning.path("messageId").asText());
        assertThat(correction.path("text").asText()).contains("5.6", "6.6");
        assertThat(correction.path("html").asText()).contains("5.6", "6.6");
    }

    private static void anOlderPublicationChangesOnlyTheHistory(RunningStack running) {
        Answer older = running.post(
                RunningStack.reading("gdp-growth", "2025-H1", "5.2", "preliminary", "2025-07-16T10:00:00+08:00"));

        JsonNode receipt = running.receipt(older.body().path("submission").asText());
        assertThat(receipt.path("rows").get(0).path("outcome").asText()).isEqualTo("superseded");
        running.awaitIdle();
        assertThat(running.verdict("gdp-growth").path("status").asText()).isEqualTo("ON_PACE");
        assertThat(running.warnings()).hasSize(2);
        assertThat(running.database.count(
                        "select count(*) from target.reading_version where period = '2025-M06' and value = 5.2"))
                .isEqualTo(1);
    }

    @Test
    @Tag("chaos")
    void whatIsLongPastIsJudgedAndShownAndToldToNobody(@TempDir Path directory) {
        try (RunningStack running = RunningStack.at(directory, null)) {
            running.post(FIRST);

            running.awaitStatus("gdp-growth", "BEHIND");
            running.awaitIdle();
            assertThat(running.mails()).isEmpty();
        }
    }
}
