package io.pacewatch.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.wire.Wire;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem as it is answered, whoever noticed it: JSON for programs, and a page for people who came with a browser to
 * an address that has pages.
 *
 * @param status  the HTTP status
 * @param headers all headers that go along
 * @param body    the document or the page
 */
record ProblemAnswer(int status, Map<String, String> headers, String body) {

    /**
     * What was asked, as far as the answer depends on it.
     *
     * @param path           the request's path
     * @param accept         the header of this name, or null
     * @param acceptLanguage the header of this name, or null
     * @param lang           the language that the address names, or null
     */
    record Asked(
            String path,
            @Nullable String accept,
            @Nullable String acceptLanguage,
            @Nullable String lang) {

        String language() {
            return Language.of(lang, acceptLanguage);
        }

        /** What is below /api is for programs, even if somebody looks at it with a browser. */
        boolean byAPerson() {
            return BrowserCheck.asksForPages(accept) && !path.startsWith("/api/");
        }
    }

    static ProblemAnswer to(Asked asked, Problem problem) {
        String language = asked.language();
        ProblemDocument document = ProblemDocument.of(problem, language);
        Map<String, String> headers = new LinkedHashMap<>(problem.headers());
        headers.put("Content-Language", language);
        headers.put("Content-Type", asked.byAPerson() ? "text/html;charset=UTF-8" : "application/problem+json");
        headers.put("Cache-Control", "no-store");
        headers.put("Vary", "Accept, Accept-Language");
        if (asked.byAPerson()) {
            headers.put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
            headers.put("Referrer-Policy", "no-referrer");
        }
        if (problem.status() == 401) {
            headers.put("WWW-Authenticate", "Bearer");
        }
        return new ProblemAnswer(
                problem.status(), headers, asked.byAPerson() ? ProblemPage.of(document, language) : json(document));
    }

    private static String json(ProblemDocument document) {
        try {
            return Wire.mapper().writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
