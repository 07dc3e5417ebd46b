package io.pacewatch.target;

import io.pacewatch.local.infrastructure.Infrastructure;
import io.pacewatch.platform.clock.ClockFile;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A real broker and database, a business clock in July 2025 and the seeds of this repository. */
public class RealInfrastructure implements QuarkusTestResourceLifecycleManager {
    /** When the tests begin, business time. */
    public static final Instant BEGIN = Instant.parse("2025-07-20T02:00:00Z");

    @Override
    public Map<String, String> start() {
        Infrastructure infrastructure = Infrastructure.shared();
        Map<String, String> properties = new HashMap<>(infrastructure.quarkusProperties());
        // The stack tells every service all settings; one that a service does not use must not keep it from starting.
        properties.put("pacewatch.board.base-url", "http://localhost:8082");
        properties.put("quarkus.otel.bsp.schedule.delay", "100ms");
        Path clock = startClock();
        properties.put("pacewatch.clock.file", clock.toString());
        properties.put(
                "pacewatch.tokens.file", clock.resolveSibling("tokens.json").toString());
        properties.put(
                "pacewatch.seeds.dir",
                Path.of("../seeds").toAbsolutePath().normalize().toString());
        return properties;
    }

    private static Path startClock() {
        try {
            Path file = Files.createTempDirectory("pacewatch-clock-").resolve("clock");
            ClockFile.at(file).start(BEGIN, InstantSource.system());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // The infrastructure is shared by the tests of this JVM and ends with it.
    }
}
