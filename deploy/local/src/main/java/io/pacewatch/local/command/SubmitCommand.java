package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Receipt;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts readings as a bureau would and shows what became of every row. */
@Command(name = "submit", description = "Post a JSON file of readings and show what became of every row.")
final class SubmitCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FILE", description = "a JSON file, or - for standard input")
    private String file;

    @Option(
            names = "--token",
            paramLabel = "T",
            defaultValue = "${env:PACEWATCH_TOKEN}",
            description = "the bureau's token (default: the environment's PACEWATCH_TOKEN)")
    private String token;

    @Option(names = "--dry-run", description = "check only; nothing is published")
    private boolean dryRun;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        if (token == null || token.isBlank()) {
            throw new WrongUseException("say whose readings they are: --token T or PACEWATCH_TOKEN");
        }
        // Pasted with what stood around it, it would not even make a header; the secret itself is not repeated.
        if (!token.matches("[!-~]+")) {
            throw new WrongUseException("that is no token: it has spaces or line breaks in it");
        }
        String body = body();
        try (StackClient stack = data.running()) {
            Answer answer = stack.post(Stack.INGEST, "/api/v1/readings" + (dryRun ? "?dryRun=true" : ""), token, body);
            Optional<JsonNode> receipt = dryRun || !answer.isSuccess()
                    ? Optional.empty()
                    : new Receipt(stack).await(answer.body().path("submission").asText(), PATIENCE);
            print(answer, receipt);
            boolean complete = dryRun || receipt.isPresent();
            return answer.isSuccess()
                            && complete
                            && answer.body().path("rejected").asInt() == 0
                    ? 0
                    : 1;
        }
    }

    private String body() {
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (IOException unreadable) {
            throw new WrongUseException("can't read " + file + " (" + unreadable.getMessage() + ")");
        }
    }

    private void print(Answer answer, Optional<JsonNode> receipt) {
        Screen screen = new Screen(spec);
        if (json) {
            ObjectNode all = Wire.mapper().createObjectNode();
            all.put("status", answer.status()).set("answer", answer.body());
            all.set("receipt", receipt.orElse(null));
            screen.json(all);
            return;
        }
        JsonNode body = answer.body();
        screen.line(
                answer.isSuccess()
                        ? "%s accepted, %s rejected, %s duplicates%s"
                                .formatted(
                                        Screen.text(body.path("accepted")),
                                        Screen.text(body.path("rejected")),
                                        Screen.text(body.path("duplicates")),
                                        body.path("submission").isTextual()
                                                ? ", submission "
                                                        + body.path("submission")
                                                                .asText()
                                                : "")
                        : "Refused (%d): %s %s"
                                .formatted(
                                        answer.status(),
                                        body.path("title").asText(""),
                                        body.path("detail").asText(""))
                                .strip());
        body.path("errors")
                .forEach(error -> screen.line("  row %s, %s: %s (found %s, expected %s)"
                        .formatted(
                                Screen.text(error.path("row")),
                                Screen.text(error.path("column")),
                                Screen.text(error.path("message")),
                                Screen.text(error.path("found")),
                                Screen.text(error.path("expected")))));
        receipt.ifPresent(found -> found.path("rows")
                .forEach(row -> screen.line(
                        "  row %s: %s".formatted(Screen.text(row.path("row")), Screen.text(row.path("outcome"))))));
        if (answer.isSuccess() && !dryRun && receipt.isEmpty()) {
            screen.line("Not judged yet; it will be, since it was accepted.");
        }
    }
}
