package io.pacewatch.ingest.posting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** A body that ends with an exception once it is longer than allowed or comes too slowly, whatever its headers said. */
final class BoundedBody extends FilterInputStream {

    static final long MOST_BYTES = 32L * 1024 * 1024;

    /** More bytes than allowed. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** A body holds room while it arrives; one that hardly does gives it up. */
    private static final long LEAST_BYTES_A_SECOND = 8 * 1024L;

    private static final long GRACE_SECONDS = 15;

    private final BodyAdmission.Admitted admitted;
    private final long started = System.nanoTime();
    private long read;

    BoundedBody(InputStream body, BodyAdmission.Admitted admitted) {
        super(body);
        this.admitted = admitted;
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

    private void count(int bytes) throws IOException {
        read += bytes;
        if (read > MOST_BYTES) {
            throw new TooLargeException();
        }
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started) - GRACE_SECONDS;
        if (read < seconds * LEAST_BYTES_A_SECOND) {
            throw new IOException("the body comes too slowly");
        }
        admitted.reached(read);
    }
}
