package io.pacewatch.alert.answer;

import io.pacewatch.platform.request.TextCheck;

/**
 * One field as it was typed, or what could be read of it.
 *
 * @param text     what was typed; what could not be decoded is kept as it came
 * @param readable false if part of it could not be decoded
 */
public record TypedValue(String text, boolean readable) {

    /** A text that came whole. */
    public static TypedValue of(String text) {
        return new TypedValue(text, true);
    }

    /** The text without what cannot be shown. */
    public String shown() {
        return text.codePoints()
                .filter(TextCheck::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
