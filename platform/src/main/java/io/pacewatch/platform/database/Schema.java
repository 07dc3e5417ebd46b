package io.pacewatch.platform.database;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Brings the service's schema up to date once the database answers, so that the order in which things are started does
 * not matter, and then watches that it stays so. Not ready while database, migration or table is missing: it says
 * which. Looks now and then, so that a health request never waits for the database. Only in services that set
 * {@code pacewatch.database.schema=true} when they are built.
 */
@ApplicationScoped
@Default
@Readiness
@IfBuildProperty(name = "pacewatch.database.schema", stringValue = "true")
public class Schema implements HealthCheck {
    private static final String TABLES = "select tablename from pg_tables where schemaname = ?";

    /** Tells whoever needs tables that they are there now. */
    public record Migrated() {}

    private final Flyway flyway;
    private final DataSource database;
    private final String place;
    private final String name;
    private final Event<Migrated> done;
    private volatile boolean migrated;
    private volatile String wrong = "not looked at yet";
    private Set<String> tables = Set.of();

    @Inject
    Schema(
            Flyway flyway,
            DataSource database,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.default-schema") String name,
            Event<Migrated> done) {
        this.flyway = flyway;
        this.database = database;
        // What follows the question mark may hold a password.
        this.place = url.replaceFirst("\\?.*", "");
        this.name = name;
        this.done = done;
    }

    /** Whether this instance has seen all its migrations done; what needs tables waits for it. */
    public boolean migrated() {
        return migrated;
    }

    /** What is wrong with database or schema, in a line; empty when they are as they should be. */
    public Optional<String> fault() {
        return Optional.of(wrong).filter(now -> !now.isEmpty());
    }

    @Override
    public HealthCheckResponse call() {
        String now = wrong;
        return HealthCheckResponse.named("database")
                .status(now.isEmpty())
                .withData("database", place)
                .withData("schema", name)
                .withData("state", now.isEmpty() ? "up to date" : now)
                .build();
    }

    /** The first look does not wait for the scheduler, whose second would be added to every start. */
    void lookAtOnce(@Observes StartupEvent event) {
        Thread.ofVirtual().name("schema").start(this::look);
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    synchronized void look() {
        String found = find();
        if (!found.equals(wrong)) {
            Log.infof("Database %s, schema %s: %s", place, name, found.isEmpty() ? "up to date" : found);
        }
        wrong = found;
    }

    private String find() {
        try {
            Set<String> present = present();
            if (!migrated) {
                flyway.migrate();
                present = present();
                tables = present;
                migrated = true;
                var _ = done.fireAsync(new Migrated());
            }
            Set<String> gone = new TreeSet<>(tables);
            gone.removeAll(present);
            return gone.stream()
                    .map(table -> "table " + name + "." + table + " is missing")
                    .collect(Collectors.joining("; "));
        } catch (SQLException away) {
            return "the database does not answer: " + firstLine(away);
        } catch (FlywayException refused) {
            return pending() + firstLine(refused);
        }
    }

    private Set<String> present() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(TABLES)) {
            query.setString(1, name);
            Set<String> found = new HashSet<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }

    private String pending() {
        try {
            List<String> missing =
                    Stream.of(flyway.info().pending()).map(Schema::title).toList();
            return missing.isEmpty() ? "" : "not migrated yet: " + String.join(", ", missing) + ": ";
        } catch (FlywayException unknown) {
            return "";
        }
    }

    private static String title(MigrationInfo migration) {
        return "V" + migration.getVersion() + " " + migration.getDescription();
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
