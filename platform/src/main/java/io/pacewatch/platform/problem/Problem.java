package io.pacewatch.platform.problem;

import io.pacewatch.events.catalogue.LocalName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is not done, before it is put into the words of whoever asked.
 *
 * @param status     the HTTP status
 * @param code       names the kind of problem for programs: {@code body.too-large}
 * @param title      the kind of problem for people; null for the usual words of the code
 * @param detail     what is wrong with this request; null for what is usually wrong
 * @param errors     what is wrong with which row; empty if it is not about rows
 * @param extensions further members, such as {@code accepted}
 * @param headers    headers that belong to the answer, such as {@code Retry-After}
 */
public record Problem(
        int status,
        String code,
        @Nullable LocalName title,
        @Nullable LocalName detail,
        List<RowError> errors,
        Map<String, Object> extensions,
        Map<String, String> headers) {

    /** Copies the collections. */
    public Problem {
        errors = List.copyOf(errors);
        extensions = new LinkedHashMap<>(extensions);
        headers = Map.copyOf(headers);
    }

    /** A problem with this status and code. */
    public static Problem of(int status, String code) {
        return new Problem(status, code, null, null, List.of(), Map.of(), Map.of());
    }

    /** The same with its own words for the kind of problem. */
    public Problem titled(LocalName own) {
        return new Problem(status, code, own, detail, errors, extensions, headers);
    }

    /** The same with a detail. */
    public Problem because(String zh, String en) {
        return because(new LocalName(zh, en));
    }

    /** The same with a detail. */
    public Problem because(LocalName why) {
        return new Problem(status, code, title, why, errors, extensions, headers);
    }

    /** The same with row errors. */
    public Problem withErrors(List<RowError> all) {
        return new Problem(status, code, title, detail, all, extensions, headers);
    }

    /** The same with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(extensions);
        more.put(member, value);
        return new Problem(status, code, title, detail, errors, more, headers);
    }

    /** The same, to be tried again after this many seconds. */
    public Problem retryAfter(int seconds) {
        return header("Retry-After", String.valueOf(seconds));
    }

    /** The same with a header. */
    public Problem header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Problem(status, code, title, detail, errors, extensions, more);
    }
}
