package io.pacewatch.target.planning;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.TextCheck;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The versions that a change of a goal has seen: a change must not undo one that it has not looked at. */
public final class IfMatch {

    /** What a header can hold: {@code *}, or entity tags with commas between them. */
    private static final Pattern TAGS =
            Pattern.compile("\\*|(?:W/)?\"[^\"]{0,40}\"(?:\\s*,\\s*(?:W/)?\"[^\"]{0,40}\")*+");

    /** A proxy that compresses marks the tag that it passes on. */
    private static final Pattern MARK = Pattern.compile("^W/|-(?:gzip|br|zstd|deflate)(?=\"$)");

    private IfMatch() {}

    /**
     * The entity tag of a version. It is weak: it stands for the goal, while what is answered also says where the goal
     * stands now.
     */
    public static String tag(int version) {
        return "W/\"" + version + "\"";
    }

    /**
     * Tells which versions a header names; {@code *} names any.
     *
     * @throws ProblemException 412 if there is no header, 400 if it cannot be read
     */
    static IntPredicate of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(Problem.of(412, "precondition.failed")
                    .because("请在请求头 If-Match 中给出 GET 返回的 ETag", "Send the ETag of the GET as a header If-Match"));
        }
        if (!TAGS.matcher(header.strip()).matches()) {
            throw TextCheck.refused(
                    "If-Match 应为 *，或 GET 返回的 ETag，用逗号分隔",
                    "If-Match must be *, or ETags of a GET with commas between them");
        }
        List<String> tags = Arrays.stream(header.split(","))
                .map(tag -> MARK.matcher(tag.strip()).replaceAll(""))
                .toList();
        return version -> tags.contains("*") || tags.contains("\"" + version + "\"");
    }
}
