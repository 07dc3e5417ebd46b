package io.pacewatch.target;

import static io.pacewatch.target.Postings.reading;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A reading's trace goes on through its judging and its verdict, also where another process takes over. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class TraceTest extends WithBureau {
    private static final String KEY = "key-project-investment|331124|2025";
    private static final TraceContext POSTED =
            new TraceContext("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", "city=331100");

    @Inject
    Jdbi jdbi;

    @Inject
    InMemorySpanExporter exported;

    private SpanData span(String id) {
        return await().atMost(SOON)
                .until(
                        () -> exported.getFinishedSpanItems().stream()
                                .filter(s -> s.getSpanId().equals(id))
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void whatACrashLeftUnpublishedIsSweptInTheTraceOfItsReading() {
        Reading posted = reading("key-project-investment", "331124", "2025-M04", "21.01", "2025-05-16T02:00:00Z");
        bureau.post(POSTED, posted);
        TraceContext first = bureau.traces(KEY, 1).getFirst();
        // As a kill between the broker's answer and its being written down leaves it: the sweeper goes on.
        jdbi.useHandle(h -> h.execute("update verdict set published_at = null where goal_key = ?", KEY));
        TraceContext second = bureau.traces(KEY, 2).getLast();

        assertThat(bureau.verdicts(KEY)).extracting(VerdictEvent::eventId).containsOnly(KEY + "/1");
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/api/v1/status")
                        .then()
                        .body("pending.outbox", is(0))
                        .body("pending.judging", is(0)));
        SpanData publishing = span(first.spanId());
        SpanData again = span(second.spanId());
        SpanData judging = span(publishing.getParentSpanId());
        assertThat(List.of(publishing.getName(), again.getName())).containsOnly("publish verdicts");
        assertThat(again.getSpanId()).isNotEqualTo(publishing.getSpanId());
        assertThat(again.getParentSpanId()).isEqualTo(judging.getSpanId());
        assertThat(judging.getName()).isEqualTo("judge readings");
        assertThat(judging.getParentSpanId()).isEqualTo(POSTED.spanId());
        assertThat(judging.getAttributes().asMap().toString()).contains(posted.submission());
        assertThat(List.of(first.traceId(), second.traceId(), judging.getTraceId()))
                .containsOnly(POSTED.traceId());
        assertThat(List.of(first.tracestate(), second.tracestate())).containsOnly("city=331100");
    }
}
