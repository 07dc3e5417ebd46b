package io.pacewatch.platform.request;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the texts that come in. PostgreSQL refuses NUL and UTF-8 has no half surrogates: a text with either would be
 * accepted and then could never be stored.
 */
public final class TextCheck {

    private TextCheck() {}

    /** Whether this character may be in a text: no control character but line breaks and tabs, no half surrogate. */
    public static boolean isPrintable(int codePoint) {
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return lineOrTab || !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }

    /** The first character that may not be in a text, if there is one. */
    public static Optional<Integer> unprintable(String text) {
        return text.codePoints().filter(c -> !isPrintable(c)).boxed().findFirst();
    }

    /** The character's number, as Unicode writes it: {@code U+00A0}. */
    public static String name(int codePoint) {
        return "U+%04X".formatted(codePoint);
    }

    /** What is wrong with a text, if anything: a character that cannot be stored, or its length. */
    public static Optional<LocalName> fault(String text, int mostCharacters) {
        Optional<LocalName> unprintable = unprintable(text)
                .map(c -> new LocalName(
                        "含有控制字符或残缺字符 " + name(c), "has a control character or half a character: " + name(c)));
        return unprintable.isPresent() || text.codePointCount(0, text.length()) <= mostCharacters
                ? unprintable
                : Optional.of(new LocalName(
                        "最多 %d 个字符".formatted(mostCharacters),
                        "has more than %d characters".formatted(mostCharacters)));
    }

    /**
     * The parameter as it came.
     *
     * @throws ProblemException 400 if it has a character that cannot be stored, or is too long
     */
    public static @Nullable String parameter(String name, @Nullable String text, int mostCharacters) {
        if (text != null) {
            fault(text, mostCharacters).ifPresent(fault -> {
                throw refused(name + " " + fault.zh(), name + " " + fault.en());
            });
        }
        return text;
    }

    /** Ends the request with 400 because a parameter cannot be read. */
    public static ProblemException refused(String zh, String en) {
        return new ProblemException(Problem.of(400, "parameter.invalid").because(zh, en));
    }
}
