package io.pacewatch.local.infrastructure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;

/** How an embedded PostgreSQL is started: with which programs, settings and logins. */
record DatabaseStart(Path directory, Path log, int port, DatabaseLogins logins) {
    /** The database of the services. */
    static final String NAME = "pacewatch";

    // Each user unpacks the programs at home: what lies in a directory that another could make or write is not run.
    // It is the directory above the programs that keeps others out: the library opens its own to everybody.
    private static final OwnDirectory PROGRAMS =
            new OwnDirectory(Path.of(System.getProperty("user.home"), ".cache", "pacewatch"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Makes the directory for the programs; says in a line why it is not to be trusted, if so. */
    static Optional<String> programsFault() throws IOException {
        PROGRAMS.create();
        return PROGRAMS.fault();
    }

    /** Makes the data if there are none, starts the server and waits until it answers. */
    EmbeddedPostgres begin() throws IOException {
        ProcessBuilder.Redirect output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(PROGRAMS.path().resolve("postgres").toFile())
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(port)
                .setPGStartupWait(PATIENCE)
                // The library switches both off; a promise kept only without them would not be tested.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("max_connections", "100")
                .setLocaleConfig("locale", "C")
                // The library hands these to initdb, after its own word that everybody is trusted.
                .setLocaleConfig("auth", "scram-sha-256")
                .setLocaleConfig("pwfile", logins.file().toString())
                .setConnectConfig("password", logins.superuser())
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .start();
    }

    /** Makes the services' login and their database, if they are not there. */
    void createDatabase() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                        DatabaseLogins.SUPERUSER,
                        logins.superuser());
                Statement statement = connection.createStatement()) {
            requireOwn(value(statement, "show data_directory"));
            if (value(statement, "select 1 from pg_roles where rolname = '" + DatabaseLogins.SERVICES + "'")
                    .isEmpty()) {
                // Migrations make the readers' role. No superuser: nothing on this machine outside of the database.
                statement.executeUpdate("create role " + DatabaseLogins.SERVICES
                        + " login createdb createrole password '" + logins.services() + "'");
            }
            if (value(statement, "select 1 from pg_database where datname = '" + NAME + "'")
                    .isEmpty()) {
                statement.executeUpdate("create database " + NAME + " owner " + DatabaseLogins.SERVICES);
            }
        }
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next() ? found.getString(1) : "";
        }
    }

    /** Another server that took the port in the same moment answers too, and is not ours. */
    private void requireOwn(String answering) {
        if (!Path.of(answering).equals(directory)) {
            throw new IllegalStateException(
                    "port " + port + " is answered by another PostgreSQL, which keeps its data in " + answering);
        }
    }
}
