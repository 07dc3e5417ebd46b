package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackBuilder;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.token.TokenScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A whole stack on free ports, of which each process can be stopped where it stands. */
final class RunningStack extends WatchedStack {

    static final Duration WINDOW = Duration.ofSeconds(1);
    static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);

    final Stack stack;
    final StackFiles files;

    private RunningStack(Stack stack) {
        super(
                stack.client(),
                StackDatabase.of(stack.infrastructure()),
                stack.infrastructure().kafka(),
                stack.directory()
                        .tokens()
                        .create(TokenScope.bureau("lishui-stats"))
                        .secret());
        this.stack = stack;
        this.files = new StackFiles(stack);
    }

    /** Starts a stack whose business clock begins at this time; null for the machine's time. */
    static RunningStack at(Path directory, String clock) {
        return at(directory, clock, Map.of());
    }

    /** The same with these properties for each service. */
    static RunningStack at(Path directory, String clock, Map<String, String> properties) {
        return at(directory, clock, (String service) -> properties);
    }

    /** The same with each service's own properties. */
    static RunningStack at(Path directory, String clock, Function<String, Map<String, String>> properties) {
        Instant business = clock == null ? null : OffsetDateTime.parse(clock).toInstant();
        StackBuilder wanted =
                Stack.in(directory).ports(StackPorts.free()).clock(business).window(WINDOW);
        SERVICES.forEach(
                service -> properties.apply(service).forEach((name, value) -> wanted.property(service, name, value)));
        return new RunningStack(wanted.start());
    }

    /** The same with two instances of each service, all started at once. */
    static RunningStack twoOfEach(Path directory, String clock) {
        return new RunningStack(Stack.in(directory)
                .ports(StackPorts.free())
                .clock(OffsetDateTime.parse(clock).toInstant())
                .window(WINDOW)
                .twoOfEach()
                .start());
    }

    /** Posts and gives the answer with its headers. */
    HttpResponse<String> postForHeaders(String json) {
        return post(json, Map.of());
    }

    /** The same with more headers of the request. */
    HttpResponse<String> post(String json, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(stack.url(Stack.INGEST).replace("localhost", "127.0.0.1") + "/api/v1/readings"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        headers.forEach(request::header);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops a process where it stands, or lets it go on: what it has open stays open. */
    void signal(String signal, String part) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, String.valueOf(stack.pid(part)))
                    .start()
                    .waitFor();
            assertThat(exit).isZero();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        super.close();
        stack.close();
    }
}
