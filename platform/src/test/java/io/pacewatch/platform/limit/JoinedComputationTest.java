package io.pacewatch.platform.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Many who ask at once cost two computations at most, and none is told what was so before it asked. */
class JoinedComputationTest {

    private final AtomicInteger computed = new AtomicInteger();

    @Test
    void whoAsksOneAfterTheOtherIsToldTheLatest() {
        var joined = new JoinedComputation<>(computed::incrementAndGet);

        assertThat(List.of(joined.get(), joined.get(), joined.get())).containsExactly(1, 2, 3);
    }

    @Test
    void whoAsksDuringAComputationSharesTheNext() throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var joined = new JoinedComputation<>(() -> {
            int number = computed.incrementAndGet();
            if (number == 1) {
                begun.countDown();
                awaited(go);
            }
            return number;
        });
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<Integer> first = threads.submit(joined::get);
            begun.await();
            List<Thread> waiting = new CopyOnWriteArrayList<>();
            List<Future<Integer>> others = IntStream.range(0, 30)
                    .mapToObj(i -> threads.submit(() -> {
                        waiting.add(Thread.currentThread());
                        return joined.get();
                    }))
                    .toList();
            Awaitility.await()
                    .until(() -> waiting.size() == 30
                            && waiting.stream().allMatch(t -> t.getState() == Thread.State.WAITING));

            go.countDown();

            assertThat(first.get()).isEqualTo(1);
            for (Future<Integer> other : others) {
                assertThat(other.get()).isEqualTo(2);
            }
        }
        assertThat(computed).hasValue(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
