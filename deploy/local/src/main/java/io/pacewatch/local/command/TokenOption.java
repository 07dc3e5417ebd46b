package io.pacewatch.local.command;

import io.pacewatch.local.stack.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whose token a request carries: given on the command line, in a file, or in the environment. */
final class TokenOption {

    @Option(
            names = "--token",
            paramLabel = "T",
            description = "the token; others on this machine can read it in the list of processes")
    private String token;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "read the token from this file (default: the environment's PACEWATCH_TOKEN)")
    private Path file;

    /** The token, empty if none is given. */
    Optional<String> token() {
        if (token != null && file != null) {
            throw new WrongUseException("--token and --token-file both give a token; leave one out");
        }
        return Optional.ofNullable(file == null ? given() : read())
                .map(String::strip)
                .filter(found -> !found.isEmpty());
    }

    private @Nullable String given() {
        return token == null ? System.getenv("PACEWATCH_TOKEN") : token;
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new WrongUseException("can't read " + file + ": " + Reason.of(unreadable));
        }
    }
}
