package io.pacewatch.grafana;

import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.token.TokenScope;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Two of each service in July 2025. */
final class FedStack implements AutoCloseable {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2025-07-20T10:00:00+08:00");

    private static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);

    private final Stack stack;
    private final StackClient client;
    private final String token;

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
                .create(TokenScope.everythingAs("lishui-stats"))
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

    /** What bureaus send to it. */
    Feed feed() {
        return new Feed(client, token, NOW);
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
