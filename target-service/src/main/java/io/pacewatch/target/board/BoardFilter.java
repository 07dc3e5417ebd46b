package io.pacewatch.target.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which goals somebody wants on the board; null where it does not matter. Written in its address as the API has it. */
record BoardFilter(
        @Nullable String region,
        @Nullable String section,
        @Nullable String department,
        @Nullable String status) {
    static final BoardFilter ALL = new BoardFilter(null, null, null, null);

    /** A form sends what was not chosen as an empty text. */
    BoardFilter {
        region = chosen(region);
        section = chosen(section);
        department = chosen(department);
        status = status == null ? null : chosen(status.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String chosen(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** True if all goals are wanted. */
    boolean all() {
        return equals(ALL);
    }

    /** True if so little is asked for that nothing of it needs to be folded away. */
    boolean narrow() {
        return section != null || department != null || status != null;
    }

    BoardFilter withStatus(@Nullable String other) {
        return new BoardFilter(region, section, department, other);
    }

    BoardFilter withDepartment(@Nullable String other) {
        return new BoardFilter(region, section, other, status);
    }

    boolean matches(Listed goal) {
        return wants(region, goal.goal().region())
                && wants(section, goal.goal().section())
                && wants(department, goal.goal().lead())
                && wants(status, goal.card().status());
    }

    private static boolean wants(@Nullable String wanted, @Nullable String is) {
        return wanted == null || wanted.equals(is);
    }

    /** The board's address with this choice. */
    String link(String language) {
        return Stream.of(
                        parameter("lang", language),
                        parameter("region", region),
                        parameter("section", section),
                        parameter("department", department),
                        parameter("status", status))
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining("&", "/?", ""));
    }

    private static String parameter(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
