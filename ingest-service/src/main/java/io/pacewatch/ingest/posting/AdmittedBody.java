package io.pacewatch.ingest.posting;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;

/** A body that holds room while it arrives, and ends with an exception if it comes too slowly for that. */
final class AdmittedBody extends FilterInputStream {

    private static final long LEAST_BYTES_A_SECOND = 8 * 1024L;
    private static final long GRACE_SECONDS = 15;

    private final BodyAdmission.Admitted admitted;
    private final long started = System.nanoTime();
    private long read;

    AdmittedBody(InputStream body, BodyAdmission.Admitted admitted) {
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
        long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started) - GRACE_SECONDS;
        if (read < seconds * LEAST_BYTES_A_SECOND) {
            throw new IOException("the body comes too slowly");
        }
        admitted.reached(read);
    }
}
