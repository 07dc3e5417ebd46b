package io.pacewatch.system.generated;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bodies that no parser can or should read to their end. */
final class DamagedBytes {

    private static final int MEGABYTE = 1 << 20;

    private DamagedBytes() {}

    /** The text, cut off, in other bytes, or with something that does not belong there. */
    static byte[] of(String text, Draw draw) {
        return switch (draw.below(16)) {
            case 0 -> new byte[0];
            case 1 -> utf8(" \n");
            case 2 -> utf8(text.substring(0, draw.below(text.length() + 1)));
            case 3 -> utf8("\uFEFF" + text);
            case 4 -> utf8(text + text);
            case 5 -> utf8(text + "]}");
            case 6 -> text.getBytes(StandardCharsets.UTF_16);
            case 7 -> with(text, draw, 0xC0, 0xB3);
            case 8 -> with(text, draw, 0xED, 0xA0, 0x80);
            case 9 -> with(text, draw, 0xFF);
            case 10 -> with(text, draw, 0);
            case 11 -> utf8(text.replace('"', '\''));
            case 12 -> utf8("//\n/* */" + text.replaceFirst("[{\\[]", "$0,"));
            case 13 -> utf8(text.replaceFirst("\\{", "{\"id\":1,\"id\":2,\"reason\":\"r\",\"reason\":\"s\","));
            case 14 -> utf8(nested(draw.from(List.of(20, 500, 999, 1_001, 5_000, 20_000))));
            default -> utf8(longOf(draw.from(List.of(4_096, 20_480, 60_000, MEGABYTE))));
        };
    }

    private static byte[] with(String text, Draw draw, int... more) {
        byte[] bytes = utf8(text);
        int at = draw.below(bytes.length + 1);
        byte[] damaged = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(bytes, at, damaged, at + more.length, bytes.length - at);
        for (int i = 0; i < more.length; i++) {
            damaged[at + i] = (byte) more[i];
        }
        return damaged;
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private static String longOf(int length) {
        return "{\"" + "k".repeat(length) + "\":" + "9".repeat(length) + "}";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
