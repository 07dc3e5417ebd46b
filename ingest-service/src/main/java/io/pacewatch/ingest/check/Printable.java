package io.pacewatch.ingest.check;

/**
 * Which characters may be in a text. PostgreSQL refuses NUL and UTF-8 has no half surrogates: a reading with either
 * would be accepted and then could never be stored.
 */
final class Printable {

    private Printable() {}

    static boolean isPrintable(String text) {
        return text.codePoints().allMatch(Printable::isPrintable);
    }

    static boolean isPrintable(int character) {
        boolean lineOrTab = character == '\n' || character == '\r' || character == '\t';
        return lineOrTab || !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE;
    }
}
