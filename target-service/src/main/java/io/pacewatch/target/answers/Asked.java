package io.pacewatch.target.answers;

import io.pacewatch.events.verdict.Status;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.TextCheck;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads request parameters; one that cannot be read ends the request with 400 and says which and why. */
final class Asked {
    private Asked() {}

    static @Nullable String status(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(Status.values())
                .map(Status::name)
                .filter(text.toUpperCase(Locale.ROOT)::equals)
                .findFirst()
                .orElseThrow(() -> TextCheck.refused("没有状态 " + text, "There is no status " + text));
    }

    static ProblemException notFound(String zh, String en) {
        return new ProblemException(Problem.of(404, "not-found").because(zh, en));
    }
}
