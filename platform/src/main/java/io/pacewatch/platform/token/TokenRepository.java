package io.pacewatch.platform.token;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Finds tokens by their secrets. The file is read again once it looks different, so that a new token works at once and
 * a revoked one stops at once; an unknown secret has the file read again, four times a second at most.
 */
@ApplicationScoped
public class TokenRepository {

    private static final Duration BETWEEN_READS = Duration.ofMillis(250);

    /** Two changes within the tick of a file system's clock look like one: what is younger is not trusted. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(1);

    private static final Stamp ABSENT = new Stamp(Instant.EPOCH, 0, null);

    /** What tells that the file is another than it was. */
    private record Stamp(
            Instant written, long size, @Nullable Object key) {}

    private record Known(long reading, Stamp stamp, Instant readAt, Map<String, Token> byHash) {

        boolean settled() {
            return stamp.written().plus(SETTLED_AFTER).isBefore(readAt);
        }
    }

    private final Optional<Path> path;
    private final InstantSource machine;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile Known known = new Known(0, ABSENT, Instant.EPOCH, Map.of());

    /** Reads the file that {@code pacewatch.tokens.file} names; without one, no token works. */
    @Inject
    public TokenRepository(@ConfigProperty(name = "pacewatch.tokens.file") Optional<Path> path, InstantSource machine) {
        this.path = path;
        this.machine = machine;
    }

    /** Whether tokens are kept in a file at all. */
    public boolean used() {
        return path.isPresent();
    }

    /** The token of this secret, whether it still works or not. May read the file. */
    public Optional<Token> find(String secret) {
        if (path.isEmpty()) {
            return Optional.empty();
        }
        String hash = TokenFile.hash(secret);
        Known last = known;
        boolean doubtful = !last.settled() || !last.byHash().containsKey(hash);
        boolean again = !stamp().equals(last.stamp()) || doubtful && readLongAgo(last);
        return Optional.ofNullable((again ? read(last) : last).byHash().get(hash));
    }

    private boolean readLongAgo(Known last) {
        return !machine.instant().isBefore(last.readAt().plus(BETWEEN_READS));
    }

    /** One reads, those who came meanwhile take what it has read. */
    private Known read(Known seen) {
        reading.lock();
        try {
            if (known.reading() == seen.reading()) {
                Stamp stamp = stamp();
                Instant now = machine.instant();
                Map<String, Token> byHash = new TokenFile(path.orElseThrow(), machine)
                        .list().stream().collect(Collectors.toMap(Token::hash, Function.identity(), (a, b) -> b));
                known = new Known(seen.reading() + 1, stamp, now, byHash);
            }
            return known;
        } finally {
            reading.unlock();
        }
    }

    private Stamp stamp() {
        try {
            var file = Files.readAttributes(path.orElseThrow(), BasicFileAttributes.class);
            return new Stamp(file.lastModifiedTime().toInstant(), file.size(), file.fileKey());
        } catch (NoSuchFileException absent) {
            return ABSENT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
