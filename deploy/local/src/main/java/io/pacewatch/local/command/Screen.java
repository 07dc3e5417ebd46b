package io.pacewatch.local.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Model.CommandSpec;

/** Prints for people, and for programs with {@code --json}. */
final class Screen {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Wire.ZONE);

    private final PrintWriter out;

    Screen(CommandSpec spec) {
        out = spec.commandLine().getOut();
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    void json(Object value) {
        try {
            line(Wire.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Prints rows in columns as wide as their widest cell. The first row is the heading. */
    void table(List<List<String>> rows) {
        int columns = rows.getFirst().size();
        int[] widths = IntStream.range(0, columns)
                .map(column -> rows.stream()
                        .mapToInt(row -> width(row.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        for (List<String> row : rows) {
            StringBuilder text = new StringBuilder();
            for (int column = 0; column < columns; column++) {
                String cell = row.get(column);
                text.append(cell).append(" ".repeat(widths[column] - width(cell) + 2));
            }
            line(text.toString().stripTrailing());
        }
    }

    /** Business time as people in Shanghai read it. */
    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** A field's text, or a dash where there is none. */
    static String text(JsonNode field) {
        return field.isMissingNode() || field.isNull() ? "-" : field.asText();
    }

    /** Terminals give Chinese characters two columns. */
    private static int width(String text) {
        return text.codePoints()
                .map(point -> point >= 0x1100 && Character.isIdeographic(point)
                                || point >= 0x3000 && point <= 0x30ff
                                || point >= 0xff01 && point <= 0xff60
                        ? 2
                        : 1)
                .sum();
    }
}
