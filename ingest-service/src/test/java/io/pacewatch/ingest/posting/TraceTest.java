package io.pacewatch.ingest.posting;

import static io.pacewatch.ingest.posting.PublishedReadings.header;
import static io.pacewatch.ingest.posting.PublishedReadings.published;
import static io.pacewatch.ingest.posting.ReadingsResourceTest.bureau;
import static io.pacewatch.ingest.posting.ReadingsResourceTest.reading;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.pacewatch.events.wire.TraceContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading's path begins here, or goes on from whoever posted it. */
@QuarkusTest
@QuarkusTestResource(PostingResources.class)
class TraceTest {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String CALLER = "b7ad6b7169203331";

    @Inject
    InMemorySpanExporter exported;

    @BeforeEach
    void catalogueIsThere() {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    private static ConsumerRecord<String, byte[]> postedWith(RequestSpecification request) {
        String submission = request.body(reading("331100", "2025-Q1", "6.1"))
                .post("/api/v1/readings")
                .then()
                .statusCode(202)
                .extract()
                .path("submission");
        return published(submission).getFirst();
    }

    private SpanData span(String id) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> exported.getFinishedSpanItems().stream()
                                .filter(s -> s.getSpanId().equals(id))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void thePathGoesOnFromTheCaller() {
        ConsumerRecord<String, byte[]> record =
                postedWith(bureau().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
                        .header("tracestate", "city=331100"));

        TraceContext handedOn =
                TraceContext.read(header(record, "traceparent"), null).orElseThrow();
        SpanData publishing = span(handedOn.spanId());
        SpanData request = span(publishing.getParentSpanId());
        assertThat(header(record, "tracestate")).isEqualTo("city=331100");
        assertThat(publishing.getName()).isEqualTo("publish readings");
        assertThat(publishing.getKind()).isEqualTo(SpanKind.PRODUCER);
        assertThat(publishing.getAttributes().asMap().toString())
                .contains(header(record, "ce_id").replaceAll("/.*", ""), "lishui-stats");
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(List.of(handedOn.traceId(), publishing.getTraceId(), request.getTraceId()))
                .containsOnly(TRACE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00-0-0-0", "00-00000000000000000000000000000000-b7ad6b7169203331-01"})
    void aPathBeginsWhereNoneCameAlong(String traceparent) {
        ConsumerRecord<String, byte[]> record = postedWith(bureau().header("traceparent", traceparent));

        TraceContext begun =
                TraceContext.read(header(record, "traceparent"), null).orElseThrow();
        SpanData request = span(span(begun.spanId()).getParentSpanId());
        assertThat(request.getKind()).isEqualTo(SpanKind.SERVER);
        assertThat(request.getParentSpanContext().isValid()).isFalse();
    }

    @Test
    void theLineAboutASubmissionCarriesItsIdAndTrace() {
        List<ExtLogRecord> lines = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(Posting.class.getName());
        Handler handler = new Lines(lines);
        logger.addHandler(handler);

        ConsumerRecord<String, byte[]> record;
        try {
            record = postedWith(bureau().header("traceparent", "00-" + TRACE + "-" + CALLER + "-01"));
        } finally {
            logger.removeHandler(handler);
        }

        assertThat(lines).singleElement().satisfies(line -> {
            assertThat(line.getMdc("submission"))
                    .isEqualTo(header(record, "ce_id").replaceAll("/.*", ""));
            assertThat(line.getMdc("traceId")).isEqualTo(TRACE);
            assertThat(line.getMessage().formatted(line.getParameters())).contains("accepted 1, rejected 0");
        });
    }

    private static final class Lines extends Handler {
        private final List<ExtLogRecord> lines;

        Lines(List<ExtLogRecord> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord whole = ExtLogRecord.wrap(line);
            whole.copyMdc();
            lines.add(whole);
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
