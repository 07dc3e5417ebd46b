package io.pacewatch.local.infrastructure;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
}
