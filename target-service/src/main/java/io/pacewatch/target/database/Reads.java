package io.pacewatch.target.database;

import io.pacewatch.platform.limit.ConnectionPermits;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Carries out what readers ask for: with a permit, so that judging keeps its connections; on one snapshot; and no
 * statement longer than {@code pacewatch.requests.longest-statement}.
 */
@ApplicationScoped
public class Reads {
    /** The statement took too long, or the database has no room for it. */
    private static final Set<String> TOO_MUCH = Set.of("57014", "53300");

    private final Jdbi jdbi;
    private final ConnectionPermits permits;
    private final long longestMillis;

    Reads(
            Jdbi jdbi,
            ConnectionPermits permits,
            @ConfigProperty(name = "pacewatch.requests.longest-statement", defaultValue = "5s") Duration longest) {
        this.jdbi = jdbi;
        this.permits = permits;
        this.longestMillis = longest.toMillis();
    }

    /** Reads what is stored. */
    public <T> T stored(Function<Handle, T> question) {
        return permits.light(() -> answer(question));
    }

    /** Reads and judges what is read, which costs far more than reading. */
    public <T> T judged(Function<Handle, T> question) {
        return permits.heavy(() -> answer(question));
    }

    private <T> T answer(Function<Handle, T> question) {
        try {
            return jdbi.inTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
                handle.execute("set local statement_timeout = " + longestMillis);
                return question.apply(handle);
            });
        } catch (JdbiException e) {
            if (tooMuch(e)) {
                throw permits.tooBusy();
            }
            throw e;
        }
    }

    private static boolean tooMuch(JdbiException e) {
        return e instanceof ConnectionException
                || e.getCause() instanceof SQLException sql && TOO_MUCH.contains(String.valueOf(sql.getSQLState()));
    }
}
