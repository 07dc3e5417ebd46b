package io.pacewatch.ingest.check;

import io.pacewatch.platform.request.TextCheck;
import java.text.Normalizer;
import java.util.Optional;

/**
 * Reads words as they come out of spreadsheets: full-width digits, spaces that do not break, marks without width,
 * dashes of all kinds and radicals that look like characters are what people meant by them.
 */
final class CopiedText {

    /** 月 as a radical of the supplement, which Unicode's own normal form leaves alone. */
    private static final int RADICAL_MOON = 0x2E9D;

    private static final String DASHES =
            "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2043\u2E3A\uFE58\uFE63\uFF0D\u301C\u3030\u2053";

    private CopiedText() {}

    /** The text in plain characters, without spaces around it. */
    static String plain(String text) {
        if (text.chars().allMatch(c -> c > ' ' && c < 0x7F)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFKC).codePoints().forEach(c -> append(plain, c));
        return plain.toString().strip();
    }

    private static void append(StringBuilder plain, int c) {
        if (DASHES.indexOf(c) >= 0) {
            plain.append('-');
        } else if (c == RADICAL_MOON) {
            plain.append('月');
        } else if (Character.isSpaceChar(c)) {
            plain.append(' ');
        } else if (Character.getType(c) != Character.FORMAT) {
            plain.appendCodePoint(c);
        }
    }

    /** The first character that is neither ASCII nor Chinese and looks like another, by number and name. */
    static Optional<String> oddCharacter(String text) {
        return plain(text)
                .codePoints()
                .filter(c -> c >= 0x7F && !Character.isIdeographic(c) && TextCheck.isPrintable(c))
                .boxed()
                .findFirst()
                .map(c -> TextCheck.name(c) + " " + Character.getName(c));
    }
}
