package io.pacewatch.target.consuming;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.Decoding;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.platform.perseverance.Perseverance;
import io.pacewatch.platform.status.PendingWork;
import io.pacewatch.platform.trace.TraceHeaders;
import io.pacewatch.platform.trace.Tracing;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.judging.StoringTransaction;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.pacewatch.target.outbox.OutgoingVerdict;
import io.pacewatch.target.readings.Arrival;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Handles a batch to the end, whatever it takes, before its offsets may be committed: stored and judged, its verdicts
 * published, its poison set aside. Whatever judging throws, what was accepted is stored. A batch that comes again is known by its receipts; what its first run left unpublished is in
 * the database, and the sweeper's to publish.
 */
@ApplicationScoped
class BatchHandler implements PendingWork {
    private record Taken(ConsumerRecord<byte[], byte[]> record, Arrival arrival) {}

    private final JudgingTransaction judging;
    private final OutboxPublisher outbox;
    private final StoringTransaction storing;
    private final PoisonRecords poison;
    private final Perseverance perseverance;
    private final Tracing tracing;
    private final AtomicInteger inHand = new AtomicInteger();

    BatchHandler(
            JudgingTransaction judging,
            OutboxPublisher outbox,
            StoringTransaction storing,
            PoisonRecords poison,
            Perseverance perseverance,
            Tracing tracing) {
        this.judging = judging;
        this.outbox = outbox;
        this.storing = storing;
        this.poison = poison;
        this.perseverance = perseverance;
        this.tracing = tracing;
    }

    void handle(List<ConsumerRecord<byte[], byte[]>> records) {
        inHand.addAndGet(records.size());
        try {
            List<Taken> taken = new ArrayList<>(records.size());
            for (ConsumerRecord<byte[], byte[]> each : records) {
                switch (Decoding.of(EventType.READING, each.value())) {
                    case Decoding.Decoded<Reading> d ->
                        taken.add(new Taken(each, new Arrival(d.event(), TraceHeaders.of(each))));
                    case Decoding.Poison<Reading> p -> poison.setAside(each, p.reason());
                }
            }
            judge(taken);
        } finally {
            inHand.addAndGet(-records.size());
        }
    }

    private void judge(List<Taken> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Set<String> given = new HashSet<>();
        Perseverance.Result result;
        try (BatchTrace batch =
                new BatchTrace(tracing, taken.stream().map(Taken::arrival).toList())) {
            result = perseverance.carryOut("judging " + taken.size() + " readings", () -> {
                List<OutgoingVerdict> verdicts = judging.judge(batch.arrivals());
                verdicts.forEach(v -> given.add(v.goalKey()));
                batch.judged(verdicts);
            });
            if (result instanceof Perseverance.Result.Refused refused) {
                batch.failed(refused.reason());
            }
        }
        switch (result) {
            case Perseverance.Result.Done _ -> publish(given);
            // It would come again for ever and block its partition. Judged one by one, the one that cannot be is found.
            case Perseverance.Result.Refused refused
            when taken.size() == 1 -> store(taken.getFirst(), refused.reason());
            case Perseverance.Result.Refused _ -> taken.forEach(one -> judge(List.of(one)));
        }
    }

    private void store(Taken one, String reason) {
        Reading reading = one.arrival().reading();
        Perseverance.Result result =
                perseverance.carryOut("storing " + reading.eventId(), () -> storing.store(one.arrival(), reason));
        if (result instanceof Perseverance.Result.Refused refused) {
            poison.setAside(one.record(), reading, refused.reason());
        }
    }

    private void publish(Set<String> goalKeys) {
        if (goalKeys.isEmpty()) {
            return;
        }
        perseverance.untilDone("publishing verdicts on " + goalKeys.size() + " goals", () -> {
            try {
                return outbox.publish(goalKeys);
            } catch (RuntimeException e) {
                Log.warnf("Published verdicts could not be marked: %s", Failure.reason(e));
                return false;
            }
        });
    }

    @Override
    public String name() {
        return "judging";
    }

    @Override
    public long pending() {
        return inHand.get();
    }
}
