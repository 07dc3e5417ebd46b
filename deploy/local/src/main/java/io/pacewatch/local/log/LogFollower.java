package io.pacewatch.local.log;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Hands on the lines that are appended to a log, also when the file is emptied or another takes its place, as happens
 * at a part's next start. A line is handed on when it is complete.
 */
public final class LogFollower implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final Path path;
    private final ByteBuffer buffer = ByteBuffer.allocate(BLOCK);
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private @Nullable FileChannel file;
    private @Nullable Object key;

    private LogFollower(Path path) {
        this.path = path;
    }

    /** Begins behind what the file holds now; a file that is not there yet is followed from its beginning. */
    public static LogFollower fromTheEndOf(Path path) {
        LogFollower follower = new LogFollower(path);
        try {
            follower.open();
            if (follower.file != null) {
                follower.file.position(follower.file.size());
            }
            return follower;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Where it goes on: what stands before it in the file was there at the beginning, or was handed on. */
    public long position() throws IOException {
        return file == null ? 0 : file.position();
    }

    /** The lines that were completed since the last call. */
    public List<String> next() {
        try {
            List<String> lines = new ArrayList<>();
            readTo(lines, file);
            if (hasBeenReplaced()) {
                // What the old file still got was read above; the new one is read from its beginning.
                close();
                line.reset();
                open();
                readTo(lines, file);
            }
            return lines;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void readTo(List<String> lines, @Nullable FileChannel file) throws IOException {
        if (file == null) {
            return;
        }
        if (file.size() < file.position()) {
            file.position(0);
            line.reset();
        }
        while (file.read(buffer.clear()) > 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == '\n') {
                    lines.add(line.toString(StandardCharsets.UTF_8));
                    line.reset();
                } else {
                    line.write(next);
                }
            }
        }
    }

    private boolean hasBeenReplaced() throws IOException {
        Object now = keyNow();
        return now != null && !Objects.equals(now, key);
    }

    private @Nullable Object keyNow() throws IOException {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
        } catch (NoSuchFileException absent) {
            return null;
        }
    }

    private void open() throws IOException {
        try {
            key = keyNow();
            file = FileChannel.open(path);
        } catch (NoSuchFileException notYet) {
            key = null;
            file = null;
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
