package io.pacewatch.local.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Posts readings at times fixed in advance and never waits for answers: if the system stalls, what is due goes on being
 * posted and the stall is in every figure that it touched.
 */
final class OpenLoop implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI readings;
    private final String token;

    OpenLoop(URI readings, String token) {
        this.readings = readings;
        this.token = token;
    }

    /** Posts at this pace and returns when every post has been answered or given up. */
    void post(ReadingPlan plan, Ledger ledger, Pace pace) {
        List<CompletableFuture<?>> answers = new ArrayList<>();
        long begin = System.nanoTime();
        for (long i = 0; i < pace.readings(); i++) {
            long scheduled = begin + i * TimeUnit.SECONDS.toNanos(1) / pace.perSecond();
            PlannedReading reading = plan.next(pace.mails(i));
            HttpRequest request = request(reading);
            Journey journey = ledger.expect(reading, scheduled);
            sleepUntil(scheduled);
            answers.add(send(request, journey));
        }
        CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
    }

    private static void sleepUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private HttpRequest request(PlannedReading reading) {
        return HttpRequest.newBuilder(readings)
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(reading.body()))
                .build();
    }

    /** Done, and never as a failure, when it is known what came of it. */
    private CompletableFuture<Void> send(HttpRequest request, Journey journey) {
        return http.sendAsync(request, BodyHandlers.discarding()).handle((response, failure) -> {
            if (failure == null && response.statusCode() == 202) {
                journey.accepted(Arrival.now());
            } else {
                journey.refused();
            }
            return null;
        });
    }

    @Override
    public void close() {
        http.close();
    }
}
