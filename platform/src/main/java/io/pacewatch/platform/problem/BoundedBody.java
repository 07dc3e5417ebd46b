package io.pacewatch.platform.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that ends with a problem once it is longer than allowed. */
public final class BoundedBody extends FilterInputStream {

    private static final long MEGABYTE = 1024L * 1024;

    private final int megabytes;
    private long read;

    /** The body, of which at most so many megabytes are read. */
    public BoundedBody(InputStream body, int megabytes) {
        super(body);
        this.megabytes = megabytes;
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

    private void count(int bytes) {
        read += bytes;
        require(read, megabytes);
    }

    /** Refuses a body of so many bytes if that is more than allowed. */
    static void require(long bytes, int megabytes) {
        if (bytes > megabytes * MEGABYTE) {
            throw new ProblemException(Problem.of(413, "body.too-large")
                    .because("最多 %d MB".formatted(megabytes), "At most %d MB".formatted(megabytes)));
        }
    }
}
