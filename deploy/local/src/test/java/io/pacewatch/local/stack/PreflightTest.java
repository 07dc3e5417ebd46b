package io.pacewatch.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.local.infrastructure.Part;
import io.pacewatch.local.infrastructure.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each refusal is one line, and nothing was started or changed. */
class PreflightTest {

    @TempDir
    private Path path;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            run.json                  | {"supervisor":{"pid":12 | run.json is damaged: it does not say what runs
            clock                     | PT                      | clock is damaged: it holds no distance from the machine's time
            tokens.json               | [{"id":"t-1",           | tokens.json is damaged: it holds no list of tokens
            link-key                  | c2hvcnQ=                | link-key is damaged: it holds no key of 32 bytes
            link-key                  | ?                       | link-key is damaged: it holds no key of 32 bytes
            kafka/data/readings-0/log | records                 | kafka/data is damaged: it holds data but no meta.properties
            kafka/data                | a file                  | kafka/data is damaged: it is no directory that can be read
            postgres/base/1/1259      | rows                    | postgres is damaged: it holds data but no PG_VERSION
            postgres/PG_VERSION       | 17                      | postgres is damaged: it holds data but no postgresql.conf
            """)
    void aDamagedFileIsNamedWithWhatToDo(String file, String content, String told) throws IOException {
        write(file, content);

        refuses().hasMessageContaining(path + "/" + told).hasMessageContaining("pacewatch up --fresh");
        assertThat(path.resolve(file)).hasContent(content);
    }

    @Test
    void dataOfAnotherPostgresqlAreNamed() throws IOException {
        write("postgres/PG_VERSION", "16\n");
        write("postgres/postgresql.conf", "");
        write("postgres/global/pg_control", "");

        refuses().hasMessageContaining("postgres is damaged: it was written by PostgreSQL 16, this is 17");
    }

    @Test
    void aFirstStartThatWasCutOffIsNoDamage() throws IOException {
        write("postgres/base/1/1259", "half of a new database");
        write("postgres.unfinished", "");
        write("kafka/data.new/bootstrap.checkpoint", "half of a format");

        passes(Stack.in(path).ports(StackPorts.free()));
    }

    @Test
    void startingEmptyIsTheWayOutOfAnyDamage() throws IOException {
        write("run.json", "{");
        write("clock", "yesterday");
        write("kafka/data/readings-0/log", "records");
        write("thesis.txt", "years of work");

        passes(Stack.in(path).ports(StackPorts.free()).fresh(true));

        assertThat(path.resolve("kafka")).doesNotExist();
        assertThat(path.resolve("clock")).doesNotExist();
        assertThat(path.resolve("thesis.txt")).exists();
    }

    @Test
    void allTakenPortsAreInOneLineWithTheirOptions() throws IOException {
        StackPorts ports = StackPorts.free();
        List<ServerSocket> others = new ArrayList<>();
        for (int port : new int[] {ports.infrastructure().kafka(), ports.alert()}) {
            others.add(new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1")));
        }

        refuses(Stack.in(path).ports(ports))
                .hasMessageContaining("port " + ports.infrastructure().kafka() + " for kafka (--kafka-port), port "
                        + ports.alert() + " for alert-service (--alert-port)")
                .hasMessageNotContaining("target-service");

        for (ServerSocket other : others) {
            other.close();
        }
        assertThat(path.resolve("link-key")).doesNotExist();
        passes(Stack.in(path).ports(ports));
    }

    @Test
    void twoPartsOnOnePortAreRefused() {
        Ports below = Ports.free();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StackPorts(below, below.inbox(), 2, 3))
                .withMessage("port " + below.inbox() + " is asked for twice: mail-inbox page and ingest-service");
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        write("taken", "");

        refuses(Stack.in(path.resolve("taken"))).hasMessageContaining(path.resolve("taken") + " is a file");
        refuses(Stack.in(path.resolve("taken/below"))).hasMessageContaining("can't be created");
        refuses(Stack.in(path.resolve("a,b"))).hasMessageContaining("comma");
    }

    @Test
    void keysOfWebhooksThatSomebodyKeepsElsewhereMustBeThere() throws IOException {
        Path keys = path.resolve("keys");
        StackBuilder wanted =
                Stack.in(path.resolve("data")).ports(StackPorts.free()).webhookSecrets(keys);

        refuses(wanted).hasMessageContaining(keys + " is no directory; --webhook-secrets expects");

        Files.createDirectory(keys);
        passes(wanted);
    }

    @Test
    void aDirectoryThatOthersCouldHaveFilledIsRefusedAndOursIsClosedToThem() throws IOException {
        boolean root = System.getProperty("user.name").equals("root");
        Path foreign = root ? Files.createDirectory(path.resolve("foreign")) : Path.of("/");
        if (root) {
            Files.setOwner(
                    foreign,
                    foreign.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        }

        refuses(Stack.in(foreign).ports(StackPorts.free())).hasMessageContaining(foreign + " belongs to ");

        Path ours = Files.createDirectory(
                path.resolve("ours"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        passes(Stack.in(ours).ports(StackPorts.free()));
        assertThat(Files.getPosixFilePermissions(ours)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void partsOfAStackWhoseSupervisorIsGoneAreWaitedForAndThenLeftToDown() {
        RunningProcess self = RunningProcess.of(ProcessHandle.current().pid());
        new RunFile(
                        new RunningProcess(0, self.started()),
                        self.started(),
                        List.of(new RunFile.RunningPart("kafka", "127.0.0.1:1", self)))
                .write(new StackDirectory(path).runPath());
        List<String> told = new ArrayList<>();

        refuses(Stack.in(path).ports(StackPorts.free()), told)
                .hasMessageContaining("still run (kafka); stop them with: pacewatch down");
        assertThat(told).containsExactly("for parts of an earlier stack to end: kafka");
    }

    @Test
    void availableMemoryCountsSwap() {
        assertThat(Memory.available(List.of(
                        "MemTotal:       24000000 kB", "MemAvailable:    1000000 kB", "SwapFree:         500000 kB")))
                .contains(1_500_000L << 10);
        assertThat(Memory.available(List.of("MemTotal: 24000000 kB"))).isEmpty();
    }

    private void write(String file, String content) throws IOException {
        Path target = path.resolve(file);
        Files.createDirectories(target.getParent());
        Files.writeString(target, content);
    }

    private static void passes(StackBuilder wanted) {
        FileLock lock = new Preflight(wanted, List.of()).pass(Progress.silent());
        Preflight.release(lock);
    }

    private AbstractThrowableAssert<?, ? extends Throwable> refuses() {
        return refuses(Stack.in(path).ports(StackPorts.free()));
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(StackBuilder wanted) {
        return refuses(wanted, new ArrayList<>());
    }

    private static AbstractThrowableAssert<?, ? extends Throwable> refuses(StackBuilder wanted, List<String> told) {
        Preflight preflight = new Preflight(wanted, List.of(), Duration.ZERO);
        return assertThatThrownBy(() -> preflight.pass(new Told(told)))
                .isInstanceOf(StackRefusedException.class)
                .hasMessageNotContaining("\n");
    }

    private record Told(List<String> lines) implements Progress {
        @Override
        public void waiting(String what) {
            lines.add(what);
        }

        @Override
        public void launched(Part part) {
            lines.add(part.name());
        }

        @Override
        public void ready(Part part, Duration sinceLaunch) {
            lines.add(part.name());
        }
    }
}
