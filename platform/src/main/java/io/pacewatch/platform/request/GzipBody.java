package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RefusedBodyException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A body that was compressed with gzip, decoded. */
final class GzipBody extends InputStream {

    private static final int BUFFER = 8192;

    private final InputStream compressed;
    private @Nullable InputStream decoded;

    GzipBody(InputStream compressed) {
        this.compressed = compressed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            if (decoded == null) {
                decoded = new GZIPInputStream(compressed, BUFFER);
            }
            return decoded.read(into, offset, length);
        } catch (ZipException | EOFException e) {
            throw new RefusedBodyException(Problem.of(400, "body.unreadable")
                    .because("请求内容不是完整的 gzip", "The body is not gzip, or is cut off"));
        }
    }
}
