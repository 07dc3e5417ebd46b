package io.pacewatch.alert.api;

import io.pacewatch.platform.request.TextCheck;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request parameters; one that cannot be read ends the request with 400 and says which and why. */
final class Parameters {

    private Parameters() {}

    /** One of these words; null stays null. */
    static @Nullable String oneOf(String name, List<String> words, @Nullable String value) {
        if (value != null && !words.contains(value)) {
            String allowed = String.join(", ", words);
            throw TextCheck.refused(
                    "参数 " + name + "：" + value + " 不可用，可用的有 " + allowed,
                    name + ": found " + value + ", expected one of " + allowed);
        }
        return value;
    }
}
