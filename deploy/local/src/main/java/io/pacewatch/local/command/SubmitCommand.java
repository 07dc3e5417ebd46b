package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Reason;
import io.pacewatch.local.stack.Receipt;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Posts readings as a bureau would and shows what became of every row. */
@Command(
        name = "submit",
        description = {
            "Post a file of readings and show what became of every row.",
            "Exits 1 if a row was rejected or is not judged yet, 2 if the posting as a whole was refused."
        })
final class SubmitCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Parameters(paramLabel = "FILE", description = "a JSON file, or - for standard input")
    private String file;

    @Mixin
    private TokenOption bearer;

    @Option(names = "--dry-run", description = "check only; nothing is published")
    private boolean dryRun;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        String token = bearer.token()
                .orElseThrow(() -> new WrongUseException(
                        "say whose readings they are: --token-file FILE, --token T or PACEWATCH_TOKEN"));
        // Pasted with what stood around it, it would not even make a header; the secret itself is not repeated.
        if (!token.matches("[!-~]+")) {
            throw new WrongUseException("that is no token: it has spaces or line breaks in it");
        }
        String body = body();
        try (StackClient stack = data.running()) {
            String path = "/api/v1/readings" + (dryRun ? "?dryRun=true" : "");
            Answer answer = stack.post(Stack.INGEST, path, token, mediaType(file), body);
            Optional<JsonNode> receipt = dryRun || !answer.isSuccess()
                    ? Optional.empty()
                    : new Receipt(stack).await(answer.body().path("submission").asText(), PATIENCE);
            print(answer, receipt);
            return exitCode(answer, dryRun || receipt.isPresent());
        }
    }

    private static int exitCode(Answer answer, boolean complete) {
        if (answer.isRefusal()) {
            return 2;
        }
        boolean all = answer.body().path("rejected").asInt() == 0;
        return answer.isSuccess() && complete && all ? 0 : 1;
    }

    /** As the file's name says, so that the service and not this command knows which formats there are. */
    static String mediaType(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(".csv") ? "text/csv" : "application/json";
    }

    private String body() {
        try {
            return file.equals("-")
                    ? new String(System.in.readAllBytes(), StandardCharsets.UTF_8)
                    : Files.readString(Path.of(file));
        } catch (CharacterCodingException otherwise) {
            throw new WrongUseException("can't read " + file + ": it is no UTF-8 text; save it as UTF-8");
        } catch (IOException unreadable) {
            throw new WrongUseException("can't read " + file + ": " + Reason.of(unreadable));
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
        new SubmitWords(answer, dryRun).lines(receipt).forEach(screen::line);
    }
}
