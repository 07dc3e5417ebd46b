package io.pacewatch.platform.perseverance;

import java.sql.SQLException;

/** Whether trying again can help. */
public enum Failure {
    /** The database is away, full or busy: the same will do later. */
    PASSING,
    /** The data themselves cannot be stored or judged, now or later. */
    LASTING;

    /** SQL states of data that no table takes: class 22 (data exception) and 23 (constraint). */
    public static Failure of(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof PassingException) {
                return PASSING;
            }
            if (at instanceof SQLException sql) {
                String state = String.valueOf(sql.getSQLState());
                return state.startsWith("22") || state.startsWith("23") ? LASTING : PASSING;
            }
        }
        return LASTING;
    }

    /** What went wrong, in a line: the database's own words, without the statement and its thousands of values. */
    public static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("") + " ("
                + root.getClass().getSimpleName() + ")";
    }
}
