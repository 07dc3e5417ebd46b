package io.pacewatch.platform.problem;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Picks the language of an answer: English where the client prefers it, else Chinese. */
public final class Language {

    private static final List<String> SPOKEN = List.of("zh", "en");

    /** Longer headers say nothing that people say, and cost time to read. */
    private static final int READ_AT_MOST = 256;

    private static final Pattern RANGE =
            Pattern.compile("(\\*|[a-z]{1,8})(?:-[a-z0-9]{1,8})*+(?:\\s*;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?))?");

    /** One range of the header: a language or {@code *}, and how much it is wanted. */
    private record Range(String language, double quality) {}

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
        List<Range> ranges = ranges(acceptLanguage);
        return ranges.stream()
                .filter(r -> r.quality() > 0)
                .sorted((a, b) -> Double.compare(b.quality(), a.quality()))
                .flatMap(r -> spoken(r, ranges).stream())
                .findFirst()
                .or(() ->
                        SPOKEN.stream().filter(each -> !excluded(each, ranges)).findFirst())
                .orElse(SPOKEN.getFirst());
    }

    /** What is spoken of a range; {@code *} is any language that has no range of its own. */
    private static Optional<String> spoken(Range range, List<Range> all) {
        return SPOKEN.stream()
                .filter(each -> range.language().equals("*")
                        ? !named(each, all)
                        : range.language().equals(each))
                .findFirst();
    }

    private static boolean named(String language, List<Range> all) {
        return all.stream().anyMatch(r -> r.language().equals(language));
    }

    private static boolean excluded(String language, List<Range> all) {
        return all.stream()
                .anyMatch(r -> r.quality() == 0
                        && (r.language().equals(language) || r.language().equals("*") && !named(language, all)));
    }

    /** A range that cannot be read expresses no preference; the others still do. */
    private static List<Range> ranges(@Nullable String acceptLanguage) {
        List<Range> ranges = new ArrayList<>();
        if (acceptLanguage != null) {
            String header = acceptLanguage.substring(0, Math.min(READ_AT_MOST, acceptLanguage.length()));
            for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
                Matcher range = RANGE.matcher(part.strip());
                double quality = range.matches() && range.group(2) != null ? Double.parseDouble(range.group(2)) : 1;
                if (range.matches() && quality <= 1) {
                    ranges.add(new Range(range.group(1), quality));
                }
            }
        }
        return ranges;
    }
}
