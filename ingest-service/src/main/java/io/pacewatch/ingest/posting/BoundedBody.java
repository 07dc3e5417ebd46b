package io.pacewatch.ingest.posting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with an exception once it is longer than allowed, whatever its headers said. */
final class BoundedBody extends FilterInputStream {

    static final long MOST_BYTES = 32L * 1024 * 1024;

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long read;

    BoundedBody(InputStream body) {
        super(body);
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count = super.read(into, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int bytes) throws TooLargeException {
        read += bytes;
        if (read > MOST_BYTES) {
            throw new TooLargeException();
        }
    }
}
