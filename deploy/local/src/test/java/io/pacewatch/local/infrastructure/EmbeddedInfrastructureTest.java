package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedInfrastructureTest extends InfrastructureContract {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private static Path directory;

    private static Ports ports;
    private static EmbeddedInfrastructure infrastructure;

    @BeforeAll
    static void start() {
        ports = Ports.free();
        infrastructure = EmbeddedInfrastructure.start(directory, ports);
    }

    @Override
    protected Infrastructure infrastructure() {
        return infrastructure;
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        List<ProcessHandle> processes = infrastructure.parts().stream()
                .map(part -> ProcessHandle.of(part.pid().orElseThrow()).orElseThrow())
                .toList();

        infrastructure.close();

        assertThat(processes).noneMatch(Liveness::of);
        assertThat(Ports.isFree(ports.kafka())).isTrue();
        assertThat(Ports.isFree(ports.postgres())).isTrue();
    }

    @Test
    void databaseEndsWithWhoeverStartedIt() throws Exception {
        query("create table spared (n int)");
        CompletableFuture<?> end = infrastructure.database().exited();
        Process guard = new ProcessBuilder(ParentGuard.ofPostmaster(directory.resolve("postgres"))).start();

        guard.getOutputStream().close();

        assertThat(end).succeedsWithin(Duration.ofSeconds(15));
        infrastructure.database().stop();
        infrastructure.database().start(LONG);
        assertThat(query("select count(*) from spared")).isEqualTo("0");
    }

    @Test
    void nobodyGetsIntoTheDatabaseWithoutItsRandomPassword() throws Exception {
        assertThatThrownBy(() -> DriverManager.getConnection(infrastructure.jdbcUrl(), "postgres", "postgres"))
                .hasMessageContaining("password authentication failed");
        assertThat(query("select rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("f");
        assertThat(Files.getPosixFilePermissions(directory.resolve("postgres.passwords")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void anotherDatabaseOnThePortIsNotTakenForOurs() throws Exception {
        Database second =
                new Database(directory.resolve("other/postgres"), directory.resolve("other.log"), ports.postgres());
        second.launch();

        assertThatThrownBy(() -> second.awaitReady(LONG))
                .isInstanceOf(PartFailedException.class)
                .hasMessageContaining("listens on its port " + ports.postgres());

        second.stop();
        assertThat(query("select 1")).isEqualTo("1");
    }

    @Test
    void theInboxAnswersUnderItsOwnNamesOnly() throws Exception {
        assertThat(statusFor("evil.example")).isEqualTo("HTTP/1.1 421 ");
        assertThat(statusFor("localhost.evil.example:80")).isEqualTo("HTTP/1.1 421 ");
        assertThat(statusFor("LOCALHOST:" + ports.inbox())).startsWith("HTTP/1.1 200");
        assertThat(statusFor("[::1]:" + ports.inbox())).startsWith("HTTP/1.1 200");
    }

    private String statusFor(String host) throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), ports.inbox())) {
            socket.getOutputStream()
                    .write(("GET /api/mails HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
        }
    }
}
