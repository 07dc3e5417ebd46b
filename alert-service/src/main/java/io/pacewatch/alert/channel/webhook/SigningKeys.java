package io.pacewatch.alert.channel.webhook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * Finds the keys that a subscription names. They are read for every attempt, so that a key is rotated by writing a line
 * and taken out of use by removing one. What a file holds is never part of a message.
 */
record SigningKeys(Path directory) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    /** Why nothing can be signed. */
    static final class NoKeyException extends Exception {
        NoKeyException(String reason) {
            super(reason);
        }
    }

    /** All keys in force, the current one first. */
    List<byte[]> of(String name) throws NoKeyException {
        List<byte[]> keys = new ArrayList<>();
        List<String> lines = lines(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = (i == 0 ? withoutMark(lines.get(i)) : lines.get(i)).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                keys.add(key(name, i + 1, line));
            }
        }
        if (keys.isEmpty()) {
            throw new NoKeyException("the file of keys " + name + " holds none");
        }
        return keys;
    }

    /** Some editors begin a file with a mark of its encoding, which nobody sees. */
    private static String withoutMark(String first) {
        return first.startsWith(BYTE_ORDER_MARK) ? first.substring(BYTE_ORDER_MARK.length()) : first;
    }

    private List<String> lines(String name) throws NoKeyException {
        try {
            return Files.readAllLines(directory.resolve(name));
        } catch (IOException e) {
            throw new NoKeyException("the file of keys " + name + " cannot be read");
        }
    }

    private static byte[] key(String name, int line, String text) throws NoKeyException {
        try {
            byte[] key = Base64.getDecoder().decode(text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : "!");
            if (key.length >= SHORTEST && key.length <= LONGEST) {
                return key;
            }
        } catch (IllegalArgumentException noBase64) {
            // Said below, without what was found.
        }
        throw new NoKeyException("line " + line + " of the file of keys " + name + " is not " + PREFIX
                + " and 24 to 64 bytes in base64");
    }
}
