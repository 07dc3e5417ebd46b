package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RefusedBodyException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Arrays;

/** A body that ends with a problem at the first line that is not UTF-8. Parsers let overlong forms through. */
final class Utf8Body extends InputStream {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Utf8Check check = new Utf8Check();
    private InputStream body;
    private boolean begun;
    private long line = 1;

    Utf8Body(InputStream body) {
        this.body = body;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (!begun) {
            begun = true;
            skipByteOrderMark();
        }
        int count = body.read(into, offset, length);
        if (count < 0 ? !check.complete() : !check.goesOn(into, offset, count)) {
            throw new RefusedBodyException(Problem.of(400, "body.unreadable")
                    .because(
                            "第 %d 行附近的字符编码不是 UTF-8，请另存为 UTF-8 后重新提交".formatted(line),
                            "Near line %d the text is not UTF-8: save it as UTF-8 and post it again".formatted(line)));
        }
        for (int i = offset; i < offset + count; i++) {
            line += into[i] == '\n' ? 1 : 0;
        }
        return count;
    }

    /** Editors put the mark before a text; it means nothing there. */
    private void skipByteOrderMark() throws IOException {
        byte[] first = body.readNBytes(BYTE_ORDER_MARK.length);
        if (!Arrays.equals(first, BYTE_ORDER_MARK)) {
            body = new SequenceInputStream(new ByteArrayInputStream(first), body);
        }
    }
}
