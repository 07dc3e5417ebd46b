package io.pacewatch.ingest.posting;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;

/** Has posts that end in a 5xx counted from zero: of a count that begins at one, no rate shows the first. */
@Singleton
@Startup
class ServerErrorCounts {

    ServerErrorCounts(MeterRegistry registry) {
        count(registry, "500");
        count(registry, "503");
    }

    /** The very one that the HTTP server counts on: by its name and all its tags. */
    private static void count(MeterRegistry registry, String status) {
        Timer.builder("http.server.requests")
                .tag("method", "POST")
                .tag("uri", "/api/v1/readings")
                .tag("outcome", "SERVER_ERROR")
                .tag("status", status)
                .register(registry);
    }
}
