package io.pacewatch.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** Picks the language of an answer: English where the client prefers it, else Chinese. */
public final class Language {

    private Language() {}

    /** {@code zh} or {@code en}, by Accept-Language. */
    public static String of(HttpHeaders headers) {
        for (Locale locale : headers.getAcceptableLanguages()) {
            if (locale.getLanguage().equals("en") || locale.getLanguage().equals("zh")) {
                return locale.getLanguage();
            }
        }
        return "zh";
    }
}
