package io.pacewatch.system;

import io.pacewatch.local.stack.Stack;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Many requests at once, as somebody sends them who means harm or has a broken program.
 *
 * @param name     what it tries
 * @param requests all that are sent at once
 */
record Flood(String name, List<HttpRequest> requests) {

    private static final int FIELDS = 1_000_000;

    /** One for all, so that the sender does not run out of memory itself. */
    private static final byte[] LARGE = "a".repeat(10_000_000).getBytes(StandardCharsets.US_ASCII);

    static List<Flood> of(RunningStack running) {
        String target = address(running.stack.url(Stack.TARGET));
        String ingest = address(running.stack.url(Stack.INGEST));
        return List.of(
                new Flood("bodies without a token", times(20, i -> post(target + "/api/v1/goals", LARGE))),
                new Flood(
                        "time travellers",
                        times(60, i -> get(target + "/api/v1/goals?asOf=2025-07-20&status=MISSED&limit=1"))),
                new Flood("boards", times(60, i -> get(target + "/?lang=en"))),
                new Flood("guessed tokens", times(300, i -> bearer(ingest + "/api/v1/readings", "guess" + i, "{}"))),
                new Flood(
                        "a row of a million fields",
                        times(1, i -> bearer(ingest + "/api/v1/readings", running.token, fields()))),
                new Flood(
                        "small posts",
                        times(2_000, i -> bearer(ingest + "/api/v1/readings", running.token, "[" + i + "]"))),
                new Flood("long series", times(60, i -> get(target + "/api/v1/series/gdp-growth/331100"))),
                new Flood("statuses", times(60, i -> get(target + "/api/v1/status"))));
    }

    private static String address(String url) {
        return url.replace("localhost", "127.0.0.1");
    }

    private static List<HttpRequest> times(int count, Function<Integer, HttpRequest> request) {
        return IntStream.range(0, count).boxed().map(request).toList();
    }

    private static String fields() {
        return IntStream.range(0, FIELDS)
                .mapToObj(i -> "\"" + Integer.toHexString(i) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static HttpRequest get(String url) {
        return HttpRequest.newBuilder(URI.create(url)).build();
    }

    private static HttpRequest post(String url, byte[] body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    private static HttpRequest bearer(String url, String token, String body) {
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** Sends all of it; the statuses that were answered, 0 where the connection was closed instead. */
    CompletableFuture<List<Integer>> send(HttpClient http) {
        List<CompletableFuture<Integer>> answers = requests.stream()
                .map(request -> http.sendAsync(request, BodyHandlers.discarding())
                        .thenApply(HttpResponse::statusCode)
                        .exceptionally(closed -> 0))
                .toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(done -> answers.stream().map(CompletableFuture::join).toList());
    }
}
