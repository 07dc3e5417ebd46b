package io.pacewatch.platform.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what the database refused for its content from what failed: the former is the request's fault. */
final class DatabaseRefusal {

    /** SQLSTATE class 22: a text, number or time that the database cannot hold. */
    private static final String DATA_EXCEPTION = "22";

    private static final int DEEPEST = 20;

    private DatabaseRefusal() {}

    static boolean isOfData(Throwable failure) {
        @Nullable Throwable each = failure;
        for (int depth = 0; each != null && depth < DEEPEST; depth++) {
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                return sql.getSQLState().startsWith(DATA_EXCEPTION);
            }
            each = each.getCause();
        }
        return false;
    }
}
