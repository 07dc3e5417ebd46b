package io.pacewatch.platform.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 has it, in one language. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record ProblemDocument(
        String type,
        String title,
        int status,
        @Nullable String detail,
        List<RowError> errors,
        @JsonAnyGetter Map<String, Object> extensions) {

    private static final String PREFIX = "urn:pacewatch:problem:";

    static ProblemDocument of(Problem problem, String language) {
        var title = problem.title() == null ? ProblemMessages.title(problem.code()) : problem.title();
        var detail = problem.detail() == null ? ProblemMessages.detail(problem.code()) : problem.detail();
        return new ProblemDocument(
                PREFIX + problem.code(),
                title.in(language),
                problem.status(),
                detail == null ? null : detail.in(language),
                problem.errors(),
                problem.extensions());
    }
}
