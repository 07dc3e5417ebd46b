package io.pacewatch.grafana;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.token.TokenScope;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Two of each service in July 2025 and what bureaus send them: the figures of the demonstration up to then, wrong rows,
 * repeated rows and corrections. What nobody reports is late by itself.
 */
final class FedStack implements AutoCloseable {
    static final OffsetDateTime NOW = OffsetDateTime.parse("2025-07-20T10:00:00+08:00");

    private static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);

    private final Stack stack;
    private final StackClient client;
    private final String token;
    private int posted;

    FedStack(Path directory) {
        stack = Stack.in(directory)
                .ports(StackPorts.free())
                .clock(NOW.toInstant())
                .window(Duration.ofSeconds(1))
                .twoOfEach()
                .start();
        client = stack.client();
        token = client.directory()
                .tokens()
                .create(new TokenScope("lishui-stats", null, Set.of(), Set.of(), null, false))
                .secret();
    }

    /** Where each job's instances listen. */
    Map<String, List<String>> instances() {
        return SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> List.of(
                                stack.url(service).replace("http://localhost", "127.0.0.1"),
                                stack.url(Stack.second(service)).replace("http://localhost", "127.0.0.1"))));
    }

    /** The year so far. */
    void postTheYear() throws IOException {
        ArrayNode body = Wire.mapper().createArrayNode();
        Files.readAllLines(Path.of("../../seeds/demo/lishui-2025.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .filter(cells -> OffsetDateTime.parse(cells[6]).isBefore(NOW))
                .forEach(cells -> body.add(reading(cells[0], cells[2], cells[3], cells[5], cells[6])));
        // A count, of which a share is done; the demonstration has rates only.
        body.add(reading("projects-over-100m", "2025-M06", "70", "final", "2025-07-10T10:00:00+08:00"));
        post(body);
    }

    /** A correction of one figure, the same once more, and rows that cannot be, enough of them for an alert to fire. */
    void postOnceMore() {
        posted++;
        String at = NOW.minusHours(9).plusSeconds(posted).toString();
        ArrayNode body = Wire.mapper().createArrayNode();
        ObjectNode figure = reading("gdp-growth", "2025-H1", "5." + posted % 10, "preliminary", at);
        body.add(figure);
        body.add(figure.deepCopy());
        body.add(reading("gdp-growth", "2025-Q5", "5.6", "preliminary", at));
        body.add(reading("no-such-indicator", "2025-H1", "5.6", "preliminary", at));
        post(body);
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

    private void post(ArrayNode body) {
        var answer = client.post(Stack.INGEST, "/api/v1/readings", token, body.toString());
        if (answer.status() != 202) {
            throw new IllegalStateException(answer.body().toString());
        }
    }

    void awaitIdle() {
        await("idle")
                .atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> client.busyWith().isEmpty());
    }

    /** A connection of a login that was made as the README says. */
    Connection asReader() throws SQLException {
        var real = stack.infrastructure();
        try (Connection owner = DriverManager.getConnection(real.jdbcUrl(), real.jdbcUser(), real.jdbcPassword());
                Statement statement = owner.createStatement()) {
            statement.execute("create role grafana login password 'dashboards' connection limit 10");
            statement.execute("grant pacewatch_reader to grafana");
        }
        return DriverManager.getConnection(real.jdbcUrl(), "grafana", "dashboards");
    }

    @Override
    public void close() {
        client.close();
        stack.close();
    }
}
