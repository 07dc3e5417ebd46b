package io.pacewatch.platform.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells people who come with a browser from programs by the header Accept, however badly it is written. */
public final class BrowserCheck {

    private BrowserCheck() {}

    /** Browsers name HTML and no JSON. */
    public static boolean asksForPages(@Nullable String accept) {
        String types = accept == null ? "" : accept.toLowerCase(Locale.ROOT);
        return types.contains("text/html") && !types.contains("json");
    }
}
