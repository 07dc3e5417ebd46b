package io.pacewatch.local.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The file into which a part's process writes. Each start begins a new one and keeps the one before it beside it, so
 * that what a part said before it died is still there after the next start, and no more than that is.
 */
public record PartLog(Path path) {
    private static final int BLOCK = 64 * 1024;

    /** Where what came before is kept. */
    public Path former() {
        return path.resolveSibling(path.getFileName() + ".1");
    }

    /** Begins a new file. */
    public void begin() {
        try {
            Files.createDirectories(path.getParent());
            if (Files.exists(path)) {
                Files.move(path, former(), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Keeps a file that has outgrown the limit as the former one and empties it. The process goes on appending to the
     * same file; a line that it writes between the two steps is lost, which a log may do and a full disk may not.
     */
    public void boundTo(long bytes) {
        try {
            if (Files.exists(path) && Files.size(path) > bytes) {
                Files.copy(path, former(), StandardCopyOption.REPLACE_EXISTING);
                FileChannel.open(path, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                        .close();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The last lines, oldest first; only as much of the file is read as they take. */
    public List<String> tail(int lines) {
        return tail(lines, Long.MAX_VALUE);
    }

    /** The last lines of what stands before this position. */
    public List<String> tail(int lines, long position) {
        try (FileChannel file = FileChannel.open(path)) {
            long size = Math.min(position, file.size());
            long length = Math.min(size, BLOCK);
            List<String> found = lines(file, size - length, size);
            while (found.size() <= lines && length < size) {
                length = Math.min(size, length * 2);
                found = lines(file, size - length, size);
            }
            return found.subList(Math.max(0, found.size() - lines), found.size());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> lines(FileChannel file, long from, long to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(to - from));
        while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
            // Until the buffer is full or the file has become shorter.
        }
        // A process may write in any charset: whatever does not decode is replaced.
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }
}
