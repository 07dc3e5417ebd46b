package io.pacewatch.platform.request;

/**
 * Tells UTF-8 from what only looks like it, byte by byte: overlong forms, half surrogates, numbers beyond Unicode, and
 * NUL, which texts in UTF-16 are full of.
 */
final class Utf8Check {

    /** How many more bytes the character under way has. */
    private int more;

    /** Bounds of the next of them; only the first after the leading byte has narrow ones. */
    private int least = 0x80;

    private int most = 0xBF;

    /** Whether these bytes go on well. */
    boolean goesOn(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            int next = bytes[i];
            // Most bytes are ASCII, and NUL is not.
            if (more != 0 || next <= 0) {
                if (!goesOn(next & 0xFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean goesOn(int next) {
        if (more > 0) {
            boolean fits = next >= least && next <= most;
            more--;
            least = 0x80;
            most = 0xBF;
            return fits;
        }
        if (next >= 0xC2 && next <= 0xDF) {
            more = 1;
        } else if (next >= 0xE0 && next <= 0xEF) {
            more = 2;
            least = next == 0xE0 ? 0xA0 : 0x80;
            most = next == 0xED ? 0x9F : 0xBF;
        } else if (next >= 0xF0 && next <= 0xF4) {
            more = 3;
            least = next == 0xF0 ? 0x90 : 0x80;
            most = next == 0xF4 ? 0x8F : 0xBF;
        }
        return more > 0;
    }

    /** Whether no character is under way. */
    boolean complete() {
        return more == 0;
    }
}
