package io.pacewatch.system;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a stack has written to its directory: logs, and mails as they came. */
record StackFiles(Stack stack) {

    /** The lines of a service's log that are about a submission. */
    List<JsonNode> logged(String service, String submission) {
        try (Stream<String> lines = Files.lines(stack.part(service).log())) {
            return lines.filter(line -> line.startsWith("{") && line.contains(submission))
                    .map(StackFiles::json)
                    .filter(line -> line.path("mdc").path("submission").asText().equals(submission))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service's log says of the requests that failed. */
    List<String> failedRequests(String service) {
        try (Stream<String> lines = Files.lines(stack.part(service).log())) {
            return lines.filter(line -> line.startsWith("{") && line.contains("A request failed"))
                    .map(line -> json(line).path("stackTrace").asText())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String line) {
        try {
            return Wire.mapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mails as they went over the wire, headers and all. */
    List<String> storedMails() {
        try (Stream<Path> files = Files.list(stack.directory().path().resolve("mails"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(StackFiles::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
