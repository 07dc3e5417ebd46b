package io.pacewatch.local.infrastructure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a part's log as people read it. The services write JSON for machines, one object a line, and broker and
 * database write text; a JVM that cannot start writes text too, so that any line may be either.
 *
 * @param text  time, level and message, or the line itself if it is not ours
 * @param trace the lines of the exception that it reports; empty if there is none
 */
public record LogLine(String text, List<String> trace) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Copies the list. */
    public LogLine {
        trace = List.copyOf(trace);
    }

    /** Reads a line; one that was cut off in the middle is taken as text. */
    public static LogLine of(String line) {
        if (!line.startsWith("{")) {
            return new LogLine(line, List.of());
        }
        try {
            JsonNode read = JSON.readTree(line);
            return read.hasNonNull("timestamp") && read.has("level") && read.has("message")
                    ? ours(read)
                    : new LogLine(line, List.of());
        } catch (JsonProcessingException _) {
            return new LogLine(line, List.of());
        }
    }

    private static LogLine ours(JsonNode read) {
        String text = "%s %-5s %s"
                .formatted(
                        read.path("timestamp").asText(),
                        read.path("level").asText(),
                        read.path("message").asText());
        return new LogLine(
                text, read.path("stackTrace").asText().strip().lines().toList());
    }

    /** All of it, the exception with every frame. */
    public String whole() {
        return joined(trace.stream());
    }

    /** Without the frames of the exception: what went wrong and what caused it, in a few lines. */
    public String brief() {
        return joined(trace.stream()
                .filter(each ->
                        !each.stripLeading().startsWith("at ") && !each.strip().startsWith("... ")));
    }

    private String joined(Stream<String> lines) {
        return String.join(
                "\n",
                Stream.concat(text.lines(), lines.filter(each -> !each.isBlank()))
                        .toList());
    }
}
