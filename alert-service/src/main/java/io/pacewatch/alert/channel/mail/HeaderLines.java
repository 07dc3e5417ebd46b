package io.pacewatch.alert.channel.mail;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** Writes one header in lines that every relay takes: folded at blanks, and encoded (RFC 2047) where that is not enough. */
final class HeaderLines {

    private static final String FOLD = "\r\n ";
    private static final String BEFORE = "=?UTF-8?B?";
    private static final String AFTER = "?=";
    /** A line with an encoded word may not be longer. */
    private static final int LONGEST_LINE = 76;
    /** A line may have 998 characters, and cannot be folded within a word. */
    private static final int LONGEST_WORD = 900;

    private HeaderLines() {}

    /** The header with its last line end. What is a control character in the value becomes a blank. */
    static String of(String name, String value) {
        String oneLine = MailWriter.oneLine(value);
        String written =
                isPlain(oneLine) ? MimeUtility.fold(name.length() + 2, oneLine) : encoded(name.length() + 2, oneLine);
        return name + ": " + written + "\r\n";
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~')
                && Arrays.stream(text.split(" ", -1)).allMatch(word -> word.length() < LONGEST_WORD)
                && !text.contains(BEFORE.substring(0, 2));
    }

    /** One encoded word a line, each of whole characters. */
    private static String encoded(int used, String text) {
        StringBuilder written = new StringBuilder(BEFORE);
        int room = room(used);
        StringBuilder word = new StringBuilder();
        int bytes = 0;
        for (int character : text.codePoints().toArray()) {
            String one = Character.toString(character);
            int more = one.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + more > room) {
                written.append(base64(word)).append(AFTER).append(FOLD).append(BEFORE);
                word.setLength(0);
                bytes = 0;
                room = room(1);
            }
            word.append(one);
            bytes += more;
        }
        return written.append(base64(word)).append(AFTER).toString();
    }

    /** How many bytes fit into a word on a line of which so much is used. */
    private static int room(int used) {
        return (LONGEST_LINE - used - BEFORE.length() - AFTER.length()) / 4 * 3;
    }

    private static String base64(CharSequence text) {
        return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
