package io.pacewatch.target.planning;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The versions that whoever changes a goal has seen: a change must not undo one that nobody has looked at. */
final class IfMatch {
    private IfMatch() {}

    /** The entity tag of a version, which is also what the goal's GET answers. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }

    /**
     * Tells which versions a header names; {@code *} names any.
     *
     * @throws ProblemException 412 if there is no header
     */
    static IntPredicate of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(Problem.of(412, "precondition.failed")
                    .because("请在请求头 If-Match 中给出 GET 返回的 ETag", "Send the ETag of the GET as a header If-Match"));
        }
        return version -> Arrays.stream(header.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(tag(version)));
    }
}
