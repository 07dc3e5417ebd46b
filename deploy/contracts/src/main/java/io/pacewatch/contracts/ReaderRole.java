package io.pacewatch.contracts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What the role of dashboards may do in a service's real database, asked of the database itself. */
public record ReaderRole(DataSource database) {
    /** The role as migrations make it. */
    public static final String NAME = "pacewatch_reader";

    private static final String RELATIONS = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname !~ '^pg_' and n.nspname <> 'information_schema' and c.relkind in ('r', 'p', 'v', 'm', 'f')
            """;

    private static final String COLUMNS = """
            select table_schema || '.' || table_name || '.' || column_name || ' ' || data_type
            from information_schema.columns where table_schema || '.' || table_name = any(string_to_array(?, ','))
            """;

    /** Tables and views of which it may read at least a column. */
    public List<String> mayRead() {
        return texts(RELATIONS + "and has_any_column_privilege(?, c.oid, 'select') order by 1", NAME);
    }

    /** Tables and views in which it may change something. */
    public List<String> mayChange() {
        return texts(
                RELATIONS + "and (has_any_column_privilege('" + NAME + "', c.oid, 'insert, update')"
                        + " or has_table_privilege(?, c.oid, 'delete, truncate')) order by 1",
                NAME);
    }

    /** All columns that it may see, as {@code schema.view.column type}. */
    public List<String> columns() {
        return texts(COLUMNS, String.join(",", mayRead()));
    }

    /** Runs a statement as this role; the database's refusal, if it refuses. */
    public Optional<String> refusal(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // Who made a role may give it away, but not take it on.
            statement.execute("grant " + NAME + " to current_user with set true");
            statement.execute("set local role " + NAME);
            try {
                statement.execute(sql);
                return Optional.empty();
            } catch (SQLException refused) {
                return Optional.of(refused.getMessage());
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> texts(String sql, String parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, parameter);
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
