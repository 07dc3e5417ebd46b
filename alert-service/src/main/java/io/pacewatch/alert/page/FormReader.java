package io.pacewatch.alert.page;

import io.pacewatch.alert.answer.TypedValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads {@code application/x-www-form-urlencoded}. Nothing that was typed is lost: a percent sign that encodes nothing
 * stays as it is, bytes that are no text become U+FFFD, and both are noted at the field.
 */
final class FormReader {

    private static final int MOST_FIELDS = 50;

    private final Charset charset;

    FormReader(Charset charset) {
        this.charset = charset;
    }

    /** The fields by name; of two with one name the first counts, and no more than a form has are read. */
    Map<String, TypedValue> read(byte[] body) {
        Map<String, TypedValue> fields = new LinkedHashMap<>();
        // One character a byte: what is not encoded is looked at as bytes again below.
        for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&", MOST_FIELDS)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.putIfAbsent(value(pair.substring(0, equals)).text(), value(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private TypedValue value(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        boolean whole = true;
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int high = c == '%' ? digit(encoded, i + 1) : -1;
            int low = c == '%' ? digit(encoded, i + 2) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 2;
            } else {
                whole &= c != '%';
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        return decoded(bytes.toByteArray(), whole);
    }

    private static int digit(String text, int at) {
        return at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    }

    private TypedValue decoded(byte[] bytes, boolean whole) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new TypedValue(text, whole);
        } catch (CharacterCodingException e) {
            return new TypedValue(new String(bytes, charset), false);
        }
    }
}
