package io.pacewatch.platform.token;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Knows whose request it is from the Authorization header. The file is read again whenever it changed and before an
 * unknown token is refused, so that a new token works at once and a revoked one stops at once.
 */
@ApplicationScoped
public class Bearer {

    private static final String SCHEME = "Bearer ";

    /** Two changes within the tick of a file system's clock look like one: what is younger is read again. */
    private static final Duration SETTLED_AFTER = Duration.ofSeconds(1);

    private final Optional<Path> path;
    private final InstantSource machine;
    private volatile Known known = new Known(FileTime.fromMillis(0), false, Map.of());

    private record Known(FileTime written, boolean settled, Map<String, Token> byHash) {}

    /** Reads the file that {@code pacewatch.tokens.file} names; without one, no token works. */
    @Inject
    public Bearer(@ConfigProperty(name = "pacewatch.tokens.file") Optional<Path> path, InstantSource machine) {
        this.path = path;
        this.machine = machine;
    }

    /**
     * The token of this header.
     *
     * @param authorization the header's value, or null
     * @throws ProblemException 401 if there is none that works
     */
    public Token authenticate(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused("auth.missing");
        }
        String hash = TokenFile.hash(authorization.substring(SCHEME.length()).strip());
        Token token = current().byHash().get(hash);
        if (token == null) {
            token = read().byHash().get(hash);
        }
        if (token == null || !token.worksAt(machine.instant())) {
            throw refused("auth.unknown-token");
        }
        return token;
    }

    private static ProblemException refused(String code) {
        return new ProblemException(Problem.of(401, code));
    }

    private Known current() {
        Known last = known;
        return path.isPresent() && !(last.settled() && written().equals(last.written())) ? read() : last;
    }

    private Known read() {
        if (path.isEmpty()) {
            return known;
        }
        FileTime written = written();
        Map<String, Token> byHash = new TokenFile(path.get(), machine)
                .list().stream().collect(Collectors.toMap(Token::hash, Function.identity(), (a, b) -> b));
        boolean settled = written.toInstant().plus(SETTLED_AFTER).isBefore(machine.instant());
        known = new Known(written, settled, byHash);
        return known;
    }

    private FileTime written() {
        try {
            return Files.exists(path.orElseThrow())
                    ? Files.getLastModifiedTime(path.orElseThrow())
                    : FileTime.fromMillis(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
