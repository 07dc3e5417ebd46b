package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the relay has taken stays taken, though the database goes away before that is written down. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LostDatabaseTest extends WithRelay {

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private Connection operator;

    /** A first mail, so that this one is sent as fast as those of a service that runs. */
    @BeforeEach
    void sendAnother() throws SQLException {
        operator = DriverManager.getConnection(url, user, password);
        stage.publish(quarterly().goal("before-lost").lead("dep-59"));
        await().atMost(SOON).until(() -> stage.history("before-lost").contains("MESSAGE_SENT"));
    }

    @AfterEach
    void leave() throws SQLException {
        operator.close();
    }

    @Test
    void aMailIsSentOnceThoughAllConnectionsBreakBeforeItsAnswerIsWritten() {
        relay.beforeAnswer(this::breakAllConnections);

        stage.publish(quarterly().goal("lost-database").lead("dep-58"));

        // The test asks through the service's pool, whose connections are broken as well.
        await().atMost(SOON)
                .ignoreExceptionsInstanceOf(JdbiException.class)
                .until(() -> stage.deliveries("lost-database").equals(List.of("OPENED SENT")));
        assertThat(stage.history("lost-database")).containsExactly("OPENED", "MESSAGE_SENT");
        assertThat(relay.taken().stream().filter(mail -> mail.contains("To: dep-58@")))
                .hasSize(1);
    }

    private void breakAllConnections() {
        try (Statement statement = operator.createStatement()) {
            statement.execute("""
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE pid <> pg_backend_pid() AND datname = current_database() AND backend_type = 'client backend'""");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
