package io.pacewatch.platform.request;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Writes where a page of a list ends, and reads it again. The list's name and a checksum tell a cursor of another list,
 * and one that was mistyped or cut off, from a good one; it is no secret and opens nothing.
 */
final class Cursor {

    private static final char SEPARATOR = '\n';

    private Cursor() {}

    static String of(String list, String position) {
        byte[] text = (list + SEPARATOR + position + SEPARATOR + checksum(list + SEPARATOR + position))
                .getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** The position; empty if this list gave no such cursor. */
    static Optional<String> position(String list, String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            int end = text.lastIndexOf(SEPARATOR);
            boolean ours = text.startsWith(list + SEPARATOR) && end > list.length();
            String position = ours ? text.substring(list.length() + 1, end) : "";
            return ours && of(list, position).equals(cursor) ? Optional.of(position) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String checksum(String text) {
        var sum = new CRC32C();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toString(sum.getValue(), Character.MAX_RADIX);
    }
}
