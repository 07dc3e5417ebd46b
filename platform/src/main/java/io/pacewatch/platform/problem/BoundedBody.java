package io.pacewatch.platform.problem;

import java.io.IOException;
import java.io.InputStream;

/**
 * A body that ends with a problem once it is longer than allowed. Parsers close what they have given up; the
 * body then stays open, since closing it would wait for all that is still to come.
 */
public final class BoundedBody extends InputStream {

    private final InputStream body;
    private final long mostBytes;
    private long read;

    /** The body, of which at most so many bytes are read. */
    public BoundedBody(InputStream body, long mostBytes) {
        this.body = body;
        this.mostBytes = mostBytes;
    }

    @Override
    public int read() throws IOException {
        int next = body.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = body.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > mostBytes) {
            throw new RefusedBodyException(Problems.tooLarge(mostBytes));
        }
    }
}
