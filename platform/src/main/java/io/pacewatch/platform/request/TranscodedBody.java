package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RefusedBodyException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** A body in another declared encoding, read as UTF-8. */
final class TranscodedBody extends InputStream {

    private static final int CHARACTERS = 8192;

    private final Reader text;
    private final Charset charset;
    private final char[] characters = new char[CHARACTERS];
    private byte[] bytes = {};
    private int next;
    private boolean carried;

    TranscodedBody(InputStream body, Charset charset) {
        this.charset = charset;
        text = new InputStreamReader(
                body,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    @Override
    public int read() throws IOException {
        return next < bytes.length || more() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (next >= bytes.length && !more()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, offset, count);
        next += count;
        return count;
    }

    private boolean more() throws IOException {
        try {
            int held = carried ? 1 : 0;
            int count = text.read(characters, held, characters.length - held);
            if (count < 0) {
                return false;
            }
            int all = held + count;
            // The first half of a character waits for its second.
            carried = Character.isHighSurrogate(characters[all - 1]);
            int whole = carried ? all - 1 : all;
            var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(characters, 0, whole));
            bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            next = 0;
            characters[0] = characters[all - 1];
            return bytes.length > 0 || more();
        } catch (CharacterCodingException e) {
            throw new RefusedBodyException(Problem.of(400, "body.unreadable")
                    .because("请求内容不是所声明的编码 " + charset, "The text is not in the declared charset " + charset));
        }
    }
}
