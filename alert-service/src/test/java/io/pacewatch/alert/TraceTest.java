package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.pacewatch.events.wire.TraceContext;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A verdict's trace goes on into the message that it calls for, over the rows in which it waits. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class TraceTest extends WithRelay {

    private static final TraceContext ONE =
            new TraceContext("00-11111111111111111111111111111111-1111111111111111-01", "city=331100");
    private static final TraceContext OTHER =
            new TraceContext("00-22222222222222222222222222222222-2222222222222222-01", null);

    @Inject
    InMemorySpanExporter exported;

    private SpanData span(Predicate<SpanData> wanted) {
        return await().atMost(SOON)
                .until(
                        () -> exported.getFinishedSpanItems().stream()
                                .filter(wanted)
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    @Test
    void aMessageBelongsToEachTraceThatCalledForIt() {
        stage.publish(ONE, quarterly().goal("t1").lead("dep-17"));
        stage.publish(OTHER, quarterly().goal("t2").lead("dep-17"));

        Map<String, SpanData> stored = Map.of(
                ONE.traceId(), span(s -> s.getParentSpanId().equals(ONE.spanId())),
                OTHER.traceId(), span(s -> s.getParentSpanId().equals(OTHER.spanId())));
        SpanData sent = span(s -> s.getName().equals("send message") && stored.containsKey(s.getTraceId()));
        SpanData first = stored.get(sent.getTraceId());
        SpanData second = stored.entrySet().stream()
                .filter(e -> !e.getKey().equals(sent.getTraceId()))
                .findFirst()
                .orElseThrow()
                .getValue();
        assertThat(List.of(first.getName(), second.getName())).containsOnly("store verdicts");
        assertThat(sent.getParentSpanId()).isEqualTo(first.getSpanId());
        assertThat(sent.getKind()).isEqualTo(SpanKind.CLIENT);
        assertThat(sent.getLinks())
                .extracting(LinkData::getSpanContext)
                .extracting(context -> context.getSpanId())
                .containsExactly(second.getSpanId());
        assertThat(stage.mails("dep-17")).hasSize(1);
        assertThat(Set.of(first.getTraceId(), second.getTraceId())).containsOnly(ONE.traceId(), OTHER.traceId());
    }

    /** A reader of traces must not be able to answer for a department. */
    @Test
    void noTraceHoldsALink() {
        given().get("/a/forged-link").then().statusCode(403);
        given().get("/api/v1/alerts").then().statusCode(401);

        span(s -> s.getAttributes().asMap().containsValue("/api/v1/alerts"));

        assertThat(exported.getFinishedSpanItems())
                .noneMatch(s -> s.getAttributes().asMap().toString().contains("forged-link"));
    }
}
