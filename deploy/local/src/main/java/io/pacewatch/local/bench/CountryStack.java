package io.pacewatch.local.bench;

import io.pacewatch.local.infrastructure.Poll;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackPorts;
import io.pacewatch.platform.token.TokenScope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A stack of its own with a country's goals in it; alert-service is stopped, for what is measured is the judging. */
final class CountryStack implements AutoCloseable {
    // Nothing moves for so long only where something is lost.
    private static final Duration STANDSTILL = Duration.ofSeconds(60);
    private static final int ATTEMPTS = 10;

    private final Country country;
    private final int posters;
    private final Stack stack;
    private final StackClient client;
    private final TopicCount verdicts;
    private final String bureau;
    private final String admin;

    private CountryStack(Path directory, Country country, int posters) {
        this.country = country;
        this.posters = posters;
        Path seeds = directory.resolve("seeds");
        country.write(seeds, ProjectRoot.find().seeds().resolve("calendar"));
        stack = Stack.in(directory.resolve("stack"))
                .ports(StackPorts.free())
                .fresh(true)
                .clock(Country.TODAY)
                .property(Stack.TARGET, "pacewatch.seeds.dir", seeds.toString())
                .start();
        stack.stop(Stack.ALERT);
        client = stack.client();
        bureau = token(false);
        admin = token(true);
        verdicts = new TopicCount(stack.infrastructure().kafka());
    }

    static CountryStack start(Path directory, Country country, int posters) {
        return new CountryStack(directory, country, posters);
    }

    private String token(boolean asAdmin) {
        TokenScope scope = asAdmin ? TokenScope.admin() : TokenScope.everythingAs(Country.BUREAU);
        return stack.directory().tokens().create(scope).secret();
    }

    /** Imports every county's goals, and says how many counties have theirs. */
    void loadGoals(IntConsumer progress) {
        AtomicInteger done = new AtomicInteger();
        each(country.counties(), county -> () -> {
            require(client.post(
                    Stack.TARGET,
                    "/api/v1/goals:import",
                    admin,
                    country.goals(county).toString()));
            progress.accept(done.incrementAndGet());
        });
    }

    /** Posts a number of requests, so many at once; what the broker did not confirm in time is sent again. */
    void post(int requests, IntFunction<byte[]> body) {
        each(requests, number -> () -> {
            String json = new String(body.apply(number), StandardCharsets.UTF_8);
            Answer answer = client.post(Stack.INGEST, "/api/v1/readings", bureau, json);
            for (int again = 1; answer.status() == 503 && again < ATTEMPTS; again++) {
                answer = client.post(Stack.INGEST, "/api/v1/readings", bureau, json);
            }
            require(answer);
        });
    }

    private static void require(Answer answer) {
        if (!answer.isSuccess()) {
            throw new IllegalStateException("answered " + answer.status() + ": " + answer.body());
        }
    }

    private void each(int count, IntFunction<Runnable> work) {
        Semaphore places = new Semaphore(posters);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<?>[] all = IntStream.range(0, count)
                    .mapToObj(number -> {
                        places.acquireUninterruptibly();
                        return CompletableFuture.runAsync(work.apply(number), threads)
                                .whenComplete((done, failed) -> places.release());
                    })
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(all).join();
        }
    }

    /** Posts each county's figures once and waits for a verdict on each; the seconds from first post to last verdict. */
    Optional<Double> judged(IntFunction<byte[]> body) {
        verdicts.reset();
        long begin = System.nanoTime();
        post(country.counties(), body);
        boolean complete = moving(() -> verdicts.count() >= country.goals());
        return complete ? Optional.of((verdicts.newest() - begin) / 1e9) : Optional.empty();
    }

    /** Waits until all that was posted is stored, judged and published. */
    void settle() {
        if (!Poll.until(Duration.ofHours(1), () -> client.busyStoring().isEmpty())) {
            throw new IllegalStateException("still busy: " + client.busyStoring());
        }
    }

    int verdicts() {
        return verdicts.count();
    }

    /** Whether it came to that before nothing moved any more. */
    private boolean moving(BooleanSupplier complete) {
        int before = -1;
        while (before != verdicts.count()) {
            before = verdicts.count();
            if (Poll.until(STANDSTILL, complete)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() {
        verdicts.close();
        client.close();
        stack.close();
    }
}
