package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.PATH;

import io.pacewatch.local.infrastructure.Liveness;
import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.PartFailedException;
import io.pacewatch.local.infrastructure.ProjectRoot;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackTest {
    private static final Instant JULY = Instant.parse("2025-07-20T02:00:00Z");

    @TempDir
    private static Path directory;

    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        layOut(directory.resolve("root"));
        System.setProperty("pacewatch.home", directory.resolve("root").toString());
        stack = Stack.in(directory.resolve("data"))
                .ports(StackPorts.free())
                .clock(JULY)
                .window(Duration.ofSeconds(7))
                .start();
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        List<ProcessHandle> processes = stack.parts().stream()
                .map(part -> ProcessHandle.of(part.pid().orElseThrow()).orElseThrow())
                .toList();

        stack.close();

        System.clearProperty("pacewatch.home");
        assertThat(processes).hasSize(6).noneMatch(Liveness::of);
        assertThat(stack.directory().running()).isEmpty();
    }

    @Test
    void everyPartIsUpAndNothingIsLeftToDo() {
        try (StackClient client = stack.client()) {
            StackStatus status = client.status();

            assertThat(status.parts())
                    .extracting(StackStatus.PartHealth::name)
                    .containsExactly(
                            "kafka", "postgres", "mail-inbox", "target-service", "ingest-service", "alert-service");
            assertThat(status.parts())
                    .extracting(StackStatus.PartHealth::health)
                    .containsOnly("UP");
            assertThat(status.idle()).isTrue();
            assertThat(status.clock()).isAfterOrEqualTo(JULY);
        }
    }

    @Test
    void servicesGetTheirConfiguration() {
        assertThat(stack.part(Stack.ALERT).log())
                .content()
                .contains("listening with window PT7S", "keys in " + directory.resolve("data/webhook-secrets"));
    }

    @Test
    void nobodyElseMayReadTheKeysOfWebhooks() throws IOException {
        assertThat(Files.getPosixFilePermissions(directory.resolve("data/webhook-secrets")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void movingTheClockWaitsForTheServices() {
        try (StackClient client = stack.client()) {
            Instant later = client.clock().orElseThrow().plus(Duration.ofDays(3));

            assertThat(client.moveClock(later)).isEmpty();

            assertThat(client.clock().orElseThrow()).isAfterOrEqualTo(later);
        }
    }

    @Test
    void aKilledPartIsNoticedAndStartsAgain() throws Exception {
        long before = stack.pid(Stack.INGEST);
        CompletableFuture<Part> end = stack.firstToEnd();

        stack.kill(Stack.INGEST);

        assertThat(end.get(5, TimeUnit.SECONDS).name()).isEqualTo(Stack.INGEST);
        try (StackClient client = stack.client()) {
            assertThat(client.status().idle()).isFalse();
            assertThat(client.status().busy()).isEqualTo("ingest-service is down");
        }
        stack.start(Stack.INGEST);
        assertThat(stack.pid(Stack.INGEST)).isNotEqualTo(before);
    }

    @Test
    void aSecondStackOnTheSameDataOrPortsIsRefused() {
        StackBuilder sameData =
                Stack.in(directory.resolve("data")).ports(StackPorts.free()).fresh(true);
        StackPorts taken = new StackPorts(StackPorts.free().infrastructure(), 1, 2, portOf(Stack.ALERT));
        StackBuilder samePort = Stack.in(directory.resolve("other")).ports(taken);

        assertThatThrownBy(sameData::start)
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("already");
        assertThatThrownBy(samePort::start)
                .isInstanceOf(StackRefusedException.class)
                .hasMessageContaining("port " + portOf(Stack.ALERT) + " for alert-service (--alert-port)")
                .hasMessageNotContaining("\n");
        assertThat(directory.resolve("other/kafka")).doesNotExist();
    }

    @Test
    void theCheckoutSaysThatItsProgramsAreInUse() throws IOException {
        Path notes = directory.resolve("root/deploy/local/target/running");

        try (Stream<Path> all = Files.list(notes)) {
            assertThat(all).singleElement().asInstanceOf(PATH).hasContent(directory.resolve("data") + "\n");
        }
    }

    @Test
    void aPartThatDiesWhileAnotherStartsEndsTheStart() {
        Part dead = stack.part("mail-inbox");
        CompletableFuture<Part> ended = new CompletableFuture<>();
        CompletableFuture<?> readyNever = new CompletableFuture<>();
        CompletableFuture<Void> start = CompletableFuture.runAsync(
                () -> Together.await(List.of(stack.part(Stack.TARGET)), part -> readyNever.join(), ended));

        ended.complete(dead);

        assertThat(start)
                .failsWithin(5, TimeUnit.SECONDS)
                .withThrowableOfType(ExecutionException.class)
                .withCauseInstanceOf(PartFailedException.class)
                .withMessageContaining("mail-inbox has died while others were starting");
    }

    private static int portOf(String part) {
        return Integer.parseInt(stack.url(part).replaceAll(".*:", ""));
    }

    private static void layOut(Path root) throws IOException {
        ProjectRoot real = ProjectRoot.find();
        Files.createDirectories(root.resolve("deploy/local/target"));
        Files.createFile(root.resolve("mvnw"));
        Files.copy(real.topics(), root.resolve("deploy/topics.json"));
        Files.createSymbolicLink(
                root.resolve("deploy/local/target/lib"), real.directory().resolve("deploy/local/target/lib"));
        for (String service : List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT)) {
            Path jar = new ProjectRoot(root).service(service);
            Files.createDirectories(jar.getParent());
            writeJar(jar);
        }
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                        .map(entry -> Path.of(entry).toUri().toString())
                        .collect(Collectors.joining(" ")));
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
    }
}
