package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RefusedBodyException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A body that was compressed with gzip, decoded up to the length that is allowed. */
final class GzipBody extends InputStream {

    private static final int BUFFER = 8192;
    private static final long MEGABYTE = 1024L * 1024;

    private final InputStream compressed;
    private final long mostBytes;
    private @Nullable InputStream decoded;
    private long read;

    GzipBody(InputStream compressed, long mostBytes) {
        this.compressed = compressed;
        this.mostBytes = mostBytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int count;
        try {
            if (decoded == null) {
                decoded = new GZIPInputStream(compressed, BUFFER);
            }
            count = decoded.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw new RefusedBodyException(Problem.of(400, "body.unreadable")
                    .because("请求内容不是完整的 gzip", "The body is not gzip, or is cut off"));
        }
        read += Math.max(0, count);
        if (read > mostBytes) {
            throw new RefusedBodyException(Problem.of(413, "body.too-large")
                    .because(
                            "解压后最多 %d MB".formatted(mostBytes / MEGABYTE),
                            "At most %d MB once decoded".formatted(mostBytes / MEGABYTE)));
        }
        return count;
    }
}
