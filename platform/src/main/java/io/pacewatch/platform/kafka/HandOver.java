package io.pacewatch.platform.kafka;

import io.pacewatch.platform.perseverance.EndingException;
import io.pacewatch.platform.perseverance.Perseverance;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Ends consuming in good order: nothing new is fetched, what was fetched is finished and committed, and then the
 * partitions go to another instance at once. A static member that merely closes keeps its partitions until its session
 * times out, which is right after a crash (it comes back to them) and wrong after a farewell; the connector closes its
 * consumer itself and cannot be told to leave, so that the member is removed once it is closed.
 */
@ApplicationScoped
public class HandOver {

    /** How long the batches in hand may take to end; what is left then comes again on another instance. */
    private static final Duration FINISH_WITHIN = Duration.ofSeconds(3);
    /** How long a broker that may be away is waited for. */
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(1);

    private record Membership(String group, String instance) {}

    private final KafkaClientService clients;
    private final KafkaClientSettings kafka;
    private final BooleanSupplier topicsMayBeUsed;
    private final Perseverance perseverance;
    private final ConsumingProgress progress;
    private final ProcessEnd end;
    private final Map<TopicPartition, Long> finished = new HashMap<>();
    private final List<Membership> memberships = new ArrayList<>();
    private boolean failed;

    @Inject
    HandOver(
            KafkaClientService clients,
            KafkaClientSettings kafka,
            TopicWatch topics,
            Perseverance perseverance,
            ConsumingProgress progress,
            ProcessEnd end) {
        this(clients, kafka, topics::mayBeUsed, perseverance, progress, end);
    }

    HandOver(
            KafkaClientService clients,
            KafkaClientSettings kafka,
            BooleanSupplier topicsMayBeUsed,
            Perseverance perseverance,
            ConsumingProgress progress,
            ProcessEnd end) {
        this.clients = clients;
        this.kafka = kafka;
        this.topicsMayBeUsed = topicsMayBeUsed;
        this.perseverance = perseverance;
        this.progress = progress;
        this.end = end;
    }

    /**
     * Handles a batch once topics are as they should be, and remembers that it was finished. A failure that the handler
     * does not know how to bear ends the process: the connector would close its consumer for good, and its batch comes
     * again to the next process.
     *
     * @throws EndingException if the service ends before the batch is done
     */
    public void finish(ConsumerRecords<byte[], byte[]> batch, Runnable handling) {
        try {
            progress.begin();
            perseverance.untilDone("taking a batch: topics are not as they should be", topicsMayBeUsed);
            handling.run();
        } catch (EndingException ending) {
            noteFailure();
            throw ending;
        } catch (Throwable failure) {
            noteFailure();
            end.after(failure);
            throw failure;
        } finally {
            progress.end();
        }
        note(batch);
        progress.finished(batch);
    }

    private synchronized void note(ConsumerRecords<byte[], byte[]> batch) {
        for (TopicPartition partition : batch.partitions()) {
            finished.put(partition, batch.records(partition).getLast().offset() + 1);
        }
        notifyAll();
    }

    private synchronized void noteFailure() {
        failed = true;
        notifyAll();
    }

    /** After the loops that try again have been told to end, before anything that the batches in hand need is closed. */
    void finishBatches(@Observes @Priority(10) ShutdownEvent event) {
        for (String channel : clients.getConsumerChannels()) {
            KafkaConsumer<byte[], byte[]> consumer = clients.getConsumer(channel);
            String instance = (String) consumer.configuration().get("group.instance.id");
            if (instance != null) {
                String group = String.valueOf(consumer.configuration().get("group.id"));
                memberships.add(new Membership(group, instance));
            }
            try {
                finishAndCommit(channel, consumer);
            } catch (RuntimeException e) {
                Log.warnf("Not all of %s was finished and committed; it comes again: %s", channel, e.getMessage());
            }
        }
    }

    private void finishAndCommit(String channel, KafkaConsumer<byte[], byte[]> consumer) {
        long begin = System.nanoTime();
        consumer.pause().await().atMost(ANSWER_WITHIN);
        Map<TopicPartition, Long> fetched = consumer.getPositions().await().atMost(ANSWER_WITHIN);
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(
                        fetched.keySet().toArray(TopicPartition[]::new))
                .await()
                .atMost(ANSWER_WITHIN);
        if (!awaitFinished(fetched, committed, begin)) {
            Log.warnf("A batch of %s is not finished in time; it comes again", channel);
        }
        Map<TopicPartition, OffsetAndMetadata> offsets = done(fetched.keySet(), committed);
        consumer.runOnPollingThread(c -> {
                    c.commitSync(offsets, ANSWER_WITHIN);
                })
                .await()
                .atMost(ANSWER_WITHIN.multipliedBy(2));
    }

    /** Waits until all that was fetched is finished; false if that does not come to pass. */
    private synchronized boolean awaitFinished(
            Map<TopicPartition, Long> fetched, Map<TopicPartition, OffsetAndMetadata> committed, long begin) {
        try {
            while (!failed && !isFinished(fetched, committed)) {
                long left = FINISH_WITHIN.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
                if (left <= 0) {
                    return false;
                }
                wait(left);
            }
            return !failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private boolean isFinished(Map<TopicPartition, Long> fetched, Map<TopicPartition, OffsetAndMetadata> committed) {
        return fetched.entrySet().stream().allMatch(each -> {
            OffsetAndMetadata before = committed.get(each.getKey());
            long behind = Math.max(before == null ? 0 : before.offset(), finished.getOrDefault(each.getKey(), 0L));
            return behind >= each.getValue();
        });
    }

    /** Never back: another instance may have had the partition since, and have come further. */
    synchronized Map<TopicPartition, OffsetAndMetadata> done(
            Set<TopicPartition> held, Map<TopicPartition, OffsetAndMetadata> committed) {
        Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
        finished.forEach((partition, next) -> {
            OffsetAndMetadata before = committed.get(partition);
            if (held.contains(partition) && (before == null || before.offset() < next)) {
                offsets.put(partition, new OffsetAndMetadata(next));
            }
        });
        return offsets;
    }

    /** After the connector has closed its consumers: one that still runs would simply join again. */
    void leave(@Observes @Priority(100) @BeforeDestroyed(ApplicationScoped.class) Object event) {
        for (Membership each : memberships) {
            try (Admin admin = Admin.create(kafka.with(
                    Map.of("default.api.timeout.ms", (int) ANSWER_WITHIN.toMillis(), "request.timeout.ms", (int)
                            ANSWER_WITHIN.toMillis())))) {
                leave(admin, each);
            }
        }
    }

    private static void leave(Admin admin, Membership each) {
        try {
            var member = new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove(each.instance())));
            admin.removeMembersFromConsumerGroup(each.group(), member)
                    .all()
                    .get(ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            Log.infof("%s has left %s", each.instance(), each.group());
        } catch (ExecutionException | TimeoutException e) {
            Log.warnf("%s could not leave %s; its session has to time out: %s", each.instance(), each.group(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            admin.close(ANSWER_WITHIN);
        }
    }
}
