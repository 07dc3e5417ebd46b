package io.pacewatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PacewatchTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "up",
                "down",
                "status",
                "clock",
                "clock set",
                "token",
                "token create",
                "token list",
                "token revoke",
                "submit",
                "goals",
                "goals check",
                "goals import",
                "goals recompute",
                "mail",
                "deliveries",
                "deliveries list",
                "deliveries replay",
                "links",
                "links revoke",
                "logs",
                "demo",
                "attach",
                "bench path"
            })
    void everyCommandHasHelp(String command) {
        assertThat(run((command + " --help").strip().split(" "))).isZero();
        assertThat(out.toString()).contains("Usage: pacewatch").contains("Exit codes:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "fly",
                "up --clock yesterday",
                "up --kafka-port many",
                "clock set",
                "token",
                "token create",
                "token create --bureau b --admin",
                "token create --admin --expires soon",
                "token create --admin --supervisor",
                "token create --admin --all",
                "token create --bureau lishui-stats --all --region 331100",
                "token create --bureau lishui-stat",
                "token create --department transprot",
                "logs kafka",
                "up --inbox-port 8081",
                "up --lines 3",
                "deliveries",
                "deliveries replay --token t 01x",
                "deliveries replay --token t --reason r",
                "deliveries replay --token t --reason r --endpoint mail:x 01x",
                "deliveries replay --token t --reason r --since soon",
                "links",
                "links revoke --token t 01x",
                "links revoke --token t --reason r a/b",
                "bench path --rates 0",
                "bench path --prometheus --seconds 149"
            })
    void wrongUseEndsWithTwo(String command) {
        assertThat(run(command.isEmpty() ? new String[0] : command.split(" "))).isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "goals",
                "mail",
                "deliveries list --token t",
                "deliveries replay 01x --reason r --token t",
                "links revoke 01x --reason r --token t",
                "submit - --token t",
                "clock set 2025-08-20"
            })
    void withoutAStackThereIsOneClearLine(String command) {
        // Standard input is read before the stack is looked for.
        System.setIn(new java.io.ByteArrayInputStream("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(run((command + " --data " + directory).split(" "))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("no stack runs on " + directory);
    }

    @Test
    void aTokenPastedWithWhatStoodAroundItIsRefusedAndNotRepeated() {
        assertThat(run("submit", "-", "--token", "{\n pw_secret\n}", "--data", directory.toString()))
                .isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().doesNotContain("pw_secret");
    }

    @Test
    void logsAreListedAndTheirEndIsPrintedWithoutAStack() throws Exception {
        Path log = Files.createDirectory(directory.resolve("logs")).resolve("kafka.log");
        Files.writeString(log, "one\ntwo\nthree\n");

        assertThat(run("logs", "--data", directory.toString())).isZero();
        assertThat(out.toString()).contains("kafka").contains(log.toString());
        out.getBuffer().setLength(0);
        assertThat(run("logs", "kafka", "--lines", "2", "--data", directory.toString()))
                .isZero();
        assertThat(out.toString().lines()).containsExactly("two", "three");
        assertThat(run("logs", "zookeeper", "--data", directory.toString())).isEqualTo(2);
        assertThat(err.toString().lines()).singleElement().asString().contains("there are: kafka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"up", "down", "status", "demo", "clock", "token list", "mail", "goals", "clock set 2025-08-20"})
    void aDamagedStateIsOneClearLineForEveryCommand(String command) throws Exception {
        Files.writeString(directory.resolve("run.json"), "{\"supervisor\":");

        assertThat(run((command + " --data " + directory).split(" "))).isEqualTo(1);
        assertThat(err.toString().lines()).singleElement().asString().contains("run.json is damaged");
    }

    @Test
    void everySeededGoalPassesTheCheck() throws Exception {
        List<String> command = new ArrayList<>(List.of("goals", "check"));
        try (var files = Files.list(Path.of("../../seeds/goals"))) {
            files.map(Path::toString).sorted().forEach(command::add);
        }

        assertThat(run(command.toArray(String[]::new))).isZero();
        assertThat(out.toString()).contains("goals are sound, 0 faults found");
    }

    @Test
    void theCheckNamesFileLineAndFieldAndReadsNoStack() throws Exception {
        Path file = directory.resolve("goals.yaml");
        Files.writeString(file, "goals:\n  - id: a\n    comparator: atleast\n");
        Path broken = Files.writeString(directory.resolve("broken.yaml"), "goals:\n  - {id: a\n");

        assertThat(run("goals", "check", file.toString(), broken.toString())).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        file + ":3: comparator: None of the values that are known here (found atleast, expected one of")
                .contains(file + ":2: indicator: The field is missing")
                .contains(broken + ":");
        assertThat(run("goals", "check", "--json", file.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("\"code\" : \"value.not-in-list\"");
        assertThat(run("goals", "check", directory.resolve("none.yaml").toString()))
                .isEqualTo(2);
        assertThat(run("goals", "check", "--seeds", directory.toString(), file.toString()))
                .isEqualTo(2);
        assertThat(run("goals", "import", file.toString(), "--token", "a b")).isEqualTo(2);
    }

    @Test
    void downIsDoneWhenNothingRuns() {
        assertThat(run("down", "--data", directory.toString())).isZero();
    }

    @Test
    void aTokenIsMadeListedAndRevoked() throws Exception {
        String data = directory.toString();

        assertThat(run(
                        "token",
                        "create",
                        "--bureau",
                        "lishui-stats",
                        "--indicator",
                        "gdp-growth",
                        "--region",
                        "331100",
                        "--expires",
                        "2099-12-31",
                        "--json",
                        "--data",
                        data))
                .isZero();
        JsonNode created = Wire.mapper().readTree(out.toString());
        assertThat(created.path("token").asText()).isNotBlank();
        assertThat(created.path("indicators").get(0).asText()).isEqualTo("gdp-growth");
        assertThat(created.path("expires").asText()).startsWith("2100-01-01");

        assertThat(run("token", "revoke", created.path("id").asText(), "--data", data))
                .isZero();
        assertThat(run("token", "revoke", created.path("id").asText(), "--data", data))
                .isEqualTo(1);
        out.getBuffer().setLength(0);
        assertThat(run("token", "--data", data, "list", "--json")).isZero();
        assertThat(Wire.mapper().readTree(out.toString()).get(0).path("revoked").isTextual())
                .isTrue();
        assertThat(out.toString()).doesNotContain(created.path("token").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "2025-07-20T10:00:00+08:00, 2025-07-20T02:00:00Z",
        "2025-07-20T10:00, 2025-07-20T02:00:00Z",
        "2025-07-20, 2025-07-19T16:00:00Z",
        "2025-07-20T02:00:00Z, 2025-07-20T02:00:00Z"
    })
    void momentsWithoutAnOffsetAreShanghais(String text, Instant moment) {
        assertThat(new Moment.InstantConverter().convert(text)).isEqualTo(moment);
    }

    @ParameterizedTest
    @CsvSource({"PT60S, 60", "10s, 10", "2m, 120", "PT0S, 0"})
    void durationsAreShortOrIso(String text, long seconds) {
        assertThat(new Moment.DurationConverter().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, 2025-12-31T16:00:00Z", "P30D, 2025-08-19T02:00:00Z", "PT1H, 2025-07-20T03:00:00Z"})
    void aLastDayCountsWhole(String text, Instant end) {
        assertThat(Moment.end(text, Instant.parse("2025-07-20T02:00:00Z"))).isEqualTo(end);
    }

    private int run(String... arguments) {
        CommandLine command = Pacewatch.commandLine();
        command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}
