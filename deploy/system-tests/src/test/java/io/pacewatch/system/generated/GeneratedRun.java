package io.pacewatch.system.generated;

import io.pacewatch.system.generated.Outcome.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends generated requests to services that run, a few at a time, and judges the answers. */
public final class GeneratedRun {

    private static final int AT_ONCE = 4;

    private final RequestGenerator generator;
    private final Callers callers;
    private final long seed;
    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final List<Fault> faults = Collections.synchronizedList(new ArrayList<>());

    /** Requests to all operations of these services, drawn by the seed. */
    public GeneratedRun(List<DescribedService> services, Callers callers, KnownValues known, long seed) {
        List<Operation> operations =
                services.stream().flatMap(each -> Operation.of(each).stream()).toList();
        this.generator = new RequestGenerator(operations, callers, known, seed);
        this.callers = callers;
        this.seed = seed;
    }

    /** Sends so many requests; what the answers were. */
    public RunReport send(int requests) {
        long begin = System.nanoTime();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                senders.execute(() -> {
                    for (int number = next.getAndIncrement(); number < requests; number = next.getAndIncrement()) {
                        send(number, generator.request(number));
                    }
                });
            }
        }
        return new RunReport(
                seed, requests, Duration.ofNanos(System.nanoTime() - begin), statuses, List.copyOf(faults), callers);
    }

    private void send(int number, GeneratedRequest request) {
        Outcome outcome = RequestSender.send(request);
        count(request, outcome);
        AnswerJudge.faults(request, outcome).forEach(reason -> faults.add(new Fault(number, request, outcome, reason)));
    }

    private void count(GeneratedRequest request, Outcome outcome) {
        int status = outcome instanceof Answer answer ? answer.status() : 0;
        synchronized (statuses) {
            statuses.computeIfAbsent(request.operation().toString(), none -> new TreeMap<>())
                    .merge(status, 1, Integer::sum);
        }
    }
}
