package io.pacewatch.target.goals;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.target.database.Rows;
import io.pacewatch.target.pace.Judge;
import io.quarkus.logging.Log;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.StatementContext;

/** Reads rows of {@link GoalStore#STANDING}, of which one that nobody can read must not hide the others. */
final class GoalRows {
    private GoalRows() {}

    static Optional<Standing> readable(ResultSet row, Map<String, RuntimeException> unreadable) throws SQLException {
        try {
            Standing standing = read(row);
            Judge.feeds(standing.goal());
            return Optional.of(standing);
        } catch (RuntimeException e) {
            unreadable.put(row.getString("goal_key"), e);
            return Optional.empty();
        }
    }

    /** The goal of this row; empty, and said in the log, if nobody can read it. */
    static Optional<Standing> readable(ResultSet row, StatementContext context) throws SQLException {
        Map<String, RuntimeException> unreadable = new LinkedHashMap<>();
        Optional<Standing> standing = readable(row, unreadable);
        unreadable.forEach((key, why) -> Log.errorf("%s cannot be read: %s", key, why.getMessage()));
        return standing;
    }

    static Standing read(ResultSet row, StatementContext context) throws SQLException {
        return read(row);
    }

    private static Standing read(ResultSet row) throws SQLException {
        return new Standing(
                Rows.read(row.getString("goal"), Goal.class),
                Rows.instant(row, "since"),
                Rows.instant(row, "loaded_at"),
                row.getLong("sequence"),
                row.getBoolean("warned"),
                Optional.ofNullable(row.getString("event")).map(json -> Rows.read(json, VerdictEvent.class)));
    }
}
