package io.pacewatch.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Picks the language of an answer: English where the client prefers it, else Chinese. */
public final class Language {

    private static final List<String> SPOKEN = List.of("zh", "en");

    private Language() {}

    /** {@code zh} or {@code en}, by Accept-Language. */
    public static String of(HttpHeaders headers) {
        return of(null, headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same, but a language that the address names goes first: {@code ?lang=en}. */
    public static String of(@Nullable String named, @Nullable String acceptLanguage) {
        if (named != null && SPOKEN.contains(named)) {
            return named;
        }
        return ranges(acceptLanguage).stream()
                .filter(range -> range.getWeight() > 0)
                .map(range -> range.getRange().split("-", 2)[0])
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse("zh");
    }

    private static List<Locale.LanguageRange> ranges(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return List.of();
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            // A header that nobody can read expresses no preference.
            return List.of();
        }
    }
}
