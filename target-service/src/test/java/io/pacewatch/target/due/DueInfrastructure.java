package io.pacewatch.target.due;

import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.platform.clock.ClockFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A database, a business clock and goals of its own, since the year passes here. */
public class DueInfrastructure implements QuarkusTestResourceLifecycleManager {
    private static final List<String> SHARED_SEEDS = List.of("calendar", "regions", "departments", "bureaus");
    private static final String INDICATORS = """
            indicators:
              - {id: due-monthly, name: {zh: 月度数, en: A monthly figure}, unit: count, measure: ytd-level,
                 frequency: M, resolution: "1", release: {day: 25, yearEnd: "01-31"}, reports: "bureau:lishui-stats",
                 defaultStatus: final}
              - {id: due-quarterly, name: {zh: 季度数, en: A quarterly figure}, unit: count, measure: ytd-level,
                 frequency: Q, resolution: "1", release: {day: 10, yearEnd: "01-31"}, reports: "department:commerce",
                 defaultStatus: final}
              - {id: due-done, name: {zh: 一件事, en: Something to be done}, unit: share, measure: point-level,
                 frequency: Q, resolution: "0.01", release: {day: 10, yearEnd: "01-10"},
                 reports: "department:commerce", defaultStatus: final}
              - {id: due-once, name: {zh: 可提前完成数, en: What can be reached early}, unit: count, measure: ytd-level,
                 frequency: M, resolution: "1", release: {day: 25, yearEnd: "01-31"}, reports: "department:commerce",
                 defaultStatus: final}
              - {id: due-opened, name: {zh: 又一件事, en: Something that was said to be done}, unit: share,
                 measure: point-level, frequency: Q, resolution: "0.01", release: {day: 10, yearEnd: "01-10"},
                 reports: "department:commerce", defaultStatus: final}
              - {id: due-past, name: {zh: 往年数, en: A figure of a year that is over}, unit: count,
                 measure: ytd-level, frequency: M, resolution: "1", release: {day: 25, yearEnd: "01-31"},
                 reports: "department:commerce", defaultStatus: final}
            """;
    private static final String GOALS = """
            goals:
              - {id: monthly-goal, indicator: due-monthly, region: "331100", year: 2025, name: {zh: 月度目标, en: Monthly},
                 section: "1", wording: 一百, comparator: at_least, value: 100, unit: count, deadline: "2025-12-31",
                 rule: cumulative, lead: commerce}
              - {id: quarterly-goal, indicator: due-quarterly, region: "331100", year: 2025,
                 name: {zh: 季度目标, en: Quarterly}, section: "1", wording: 一百, comparator: at_least, value: 100,
                 unit: count, deadline: "2025-12-31", rule: cumulative, lead: commerce}
              - {id: done-goal, indicator: due-done, region: "331100", year: 2025, name: {zh: 建成, en: Built},
                 section: "1", wording: 建成, comparator: at_least, value: null, unit: share, deadline: "2025-12-31",
                 rule: done, holds: once, lead: commerce}
              - {id: once-goal, indicator: due-once, region: "331100", year: 2025, name: {zh: 提前完成, en: Early},
                 section: "1", wording: 一百, comparator: at_least, value: 100, unit: count, deadline: "2025-12-31",
                 rule: cumulative, holds: once, lead: commerce}
              - {id: opened-goal, indicator: due-opened, region: "331100", year: 2025, name: {zh: 通航, en: Opened},
                 section: "1", wording: 通航, comparator: at_least, value: null, unit: share, deadline: "2025-12-31",
                 rule: done, holds: once, lead: commerce}
              - {id: past-goal, indicator: due-past, region: "331100", year: 2023, name: {zh: 往年目标, en: Over},
                 section: "1", wording: 一百, comparator: at_least, value: 100, unit: count, deadline: "2023-12-31",
                 rule: cumulative, lead: commerce}
            """;

    @Override
    public Map<String, String> start() {
        Infrastructure real = Infrastructure.shared();
        try {
            Path directory = Files.createTempDirectory("pacewatch-due-");
            ClockFile.at(directory.resolve("clock"))
                    .start(Instant.parse("2025-07-20T02:00:00Z"), InstantSource.system());
            Map<String, String> properties = new HashMap<>(real.quarkusProperties());
            properties.put("quarkus.datasource.jdbc.url", database(real));
            properties.put("pacewatch.clock.file", directory.resolve("clock").toString());
            properties.put("pacewatch.seeds.dir", seeds(directory).toString());
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String database(Infrastructure real) {
        try (var connection = DriverManager.getConnection(real.jdbcUrl(), real.jdbcUser(), real.jdbcPassword());
                var statement = connection.createStatement()) {
            statement.execute("create database due");
            return real.jdbcUrl().replaceFirst("/pacewatch\\b", "/due");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path seeds(Path directory) throws IOException {
        Path seeds = directory.resolve("seeds");
        for (String folder : SHARED_SEEDS) {
            Path copied = Files.createDirectories(seeds.resolve(folder));
            try (var files = Files.list(Path.of("../seeds", folder))) {
                for (Path file : files.toList()) {
                    Files.copy(file, copied.resolve(file.getFileName()));
                }
            }
        }
        write(seeds.resolve("indicators"), INDICATORS);
        write(seeds.resolve("goals"), GOALS);
        return seeds;
    }

    private static void write(Path folder, String yaml) throws IOException {
        Files.writeString(Files.createDirectories(folder).resolve("due.yaml"), yaml);
    }

    @Override
    public void stop() {
        // The infrastructure is shared by the tests of this JVM and ends with it.
    }
}
