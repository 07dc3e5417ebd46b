package io.pacewatch.platform.web;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RoutedProblem;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Answers {@code /q/…} on a port of its own once {@code pacewatch.management.port} is set, and no longer on the first.
 * Quarkus' own management interface is decided when a service is built; this one when it starts.
 */
@Singleton
class ManagementServer {

    private static final String HEALTH_AND_METRICS = "/q/";
    private static final long LONGEST_START_SECONDS = 10;

    private final Vertx vertx;
    private final OptionalInt port;
    private final String host;
    private volatile @Nullable HttpServer server;

    ManagementServer(
            Vertx vertx,
            @ConfigProperty(name = "pacewatch.management.port") OptionalInt port,
            @ConfigProperty(name = "pacewatch.management.host") Optional<String> host,
            @ConfigProperty(name = "quarkus.http.host") String firstHost) {
        this.vertx = vertx;
        this.port = port;
        this.host = host.orElse(firstHost);
    }

    void register(@Observes Filters filters) {
        if (port.isPresent()) {
            filters.register(this::keepApart, FilterOrder.MANAGEMENT);
        }
    }

    /** A port that is taken ends the start, as it does for the first port. */
    void start(@Observes StartupEvent event) throws Exception {
        if (port.isPresent()) {
            server = vertx.createHttpServer(
                            new HttpServerOptions().setHost(host).setPort(port.getAsInt()))
                    .requestHandler(VertxHttpRecorder.getRootHandler())
                    .listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(LONGEST_START_SECONDS, TimeUnit.SECONDS);
            Log.infof("Health and metrics answer on port %d only", port.getAsInt());
        }
    }

    void stop(@Observes ShutdownEvent event) {
        HttpServer running = server;
        if (running != null) {
            running.close();
        }
    }

    private void keepApart(RoutingContext context) {
        boolean here = context.request().localAddress().port() == port.orElseThrow();
        String path = RequestPath.of(context);
        boolean ours = path.startsWith(HEALTH_AND_METRICS) || path.equals("/q");
        if (here == ours) {
            context.next();
        } else {
            RoutedProblem.end(context, Problem.of(404, "not-found").because(path, path));
        }
    }
}
