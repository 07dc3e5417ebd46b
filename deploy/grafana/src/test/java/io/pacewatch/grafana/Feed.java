package io.pacewatch.grafana;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;

/**
 * What bureaus send to a stack on which it is then this time: the figures of the demonstration up to then, wrong rows,
 * repeated rows and corrections. What nobody reports is late by itself.
 */
final class Feed {
    // Enough wrong rows for an alert to fire.
    private static final int CORRECTIONS = 20;

    private final StackClient client;
    private final String token;
    private final OffsetDateTime now;
    private int posted;

    Feed(StackClient client, String token, OffsetDateTime now) {
        this.client = client;
        this.token = token;
        this.now = now;
    }

    /** Sends all of it and waits until nothing is left to do. */
    void everything() throws IOException {
        theYear();
        corrections();
    }

    /** Corrects one figure again and again, and waits until nothing is left to do. */
    void corrections() {
        for (int i = 0; i < CORRECTIONS; i++) {
            onceMore();
        }
        await("idle")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.busyWith().isEmpty());
    }

    /** The year so far. */
    private void theYear() throws IOException {
        ArrayNode body = Wire.mapper().createArrayNode();
        Files.readAllLines(Path.of("../../seeds/demo/lishui-2025.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> OffsetDateTime.parse(cells[6]).isBefore(now))
                .forEach(cells -> body.add(reading(cells[0], cells[2], cells[3], cells[5], cells[6])));
        // A count, of which a share is done; the demonstration has rates only.
        body.add(reading("projects-over-100m", "2025-M06", "70", "final", "2025-07-10T10:00:00+08:00"));
        post(body, 0);
    }

    /** A correction of one figure, the same once more, and rows that cannot be. */
    private void onceMore() {
        posted++;
        String at = now.minusHours(9).plusSeconds(posted).toString();
        ArrayNode body = Wire.mapper().createArrayNode();
        ObjectNode figure = reading("gdp-growth", "2025-H1", "5." + posted % 10, "preliminary", at);
        body.add(figure);
        body.add(figure.deepCopy());
        body.add(reading("gdp-growth", "2025-Q5", "5.6", "preliminary", at));
        body.add(reading("no-such-indicator", "2025-H1", "5.6", "preliminary", at));
        post(body, 2);
    }

    private static ObjectNode reading(String indicator, String period, String value, String status, String at) {
        return Wire.mapper()
                .createObjectNode()
                .put("indicator", indicator)
                .put("region", "331100")
                .put("period", period)
                .put("value", new BigDecimal(value))
                .put("status", status)
                .put("publishedAt", at);
    }

    private void post(ArrayNode body, int wrong) {
        var answer = client.post(Stack.INGEST, "/api/v1/readings", token, body.toString());
        if (answer.status() != 202 || answer.body().path("rejected").asInt() != wrong) {
            throw new IllegalStateException(answer.body().toString());
        }
    }
}
