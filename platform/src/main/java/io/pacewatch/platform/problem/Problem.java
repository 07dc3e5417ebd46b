package io.pacewatch.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error answer as RFC 9457 has it.
 *
 * @param type       {@code urn:pacewatch:problem:CODE}; the code names the kind of problem for programs
 * @param title      the kind of problem for people; filled in by language where null
 * @param status     the HTTP status
 * @param detail     what is wrong with this request, or null
 * @param errors     what is wrong with which row; empty if it is not about rows
 * @param extensions further members, such as {@code accepted}
 * @param retryAfter seconds after which to try again, or null; travels as a header
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        @Nullable String title,
        int status,
        @Nullable String detail,
        List<RowError> errors,
        @JsonAnyGetter Map<String, Object> extensions,

        @com.fasterxml.jackson.annotation.JsonIgnore @Nullable
        Integer retryAfter) {

    private static final String PREFIX = "urn:pacewatch:problem:";

    /** Copies the collections. */
    public Problem {
        errors = errors == null ? List.of() : List.copyOf(errors);
        extensions = extensions == null ? Map.of() : new LinkedHashMap<>(extensions);
    }

    /** A problem with this status and code; {@link ProblemMessages} gives it its words. */
    public static Problem of(int status, String code) {
        return new Problem(PREFIX + code, null, status, null, List.of(), Map.of(), null);
    }

    /** Its code, the last part of the type. */
    public String code() {
        return type.substring(PREFIX.length());
    }

    /** The same with a detail. */
    public Problem because(@Nullable String detail) {
        return new Problem(type, title, status, detail, errors, extensions, retryAfter);
    }

    /** The same with row errors. */
    public Problem withErrors(List<RowError> errors) {
        return new Problem(type, title, status, detail, errors, extensions, retryAfter);
    }

    /** The same with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(type, title, status, detail, errors, more, retryAfter);
    }

    /** The same, to be tried again after this many seconds. */
    public Problem retryAfter(int seconds) {
        return new Problem(type, title, status, detail, errors, extensions, seconds);
    }

    Problem titled(String title) {
        return new Problem(type, title, status, detail, errors, extensions, retryAfter);
    }
}
