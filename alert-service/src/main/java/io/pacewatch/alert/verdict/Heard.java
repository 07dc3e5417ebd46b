package io.pacewatch.alert.verdict;

import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Decoding;
import io.pacewatch.events.wire.EventType;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** What a record of the verdicts' topic is. Its type says so; one without a type is from before there were two. */
sealed interface Heard {
    /** A verdict on a goal. */
    record Verdict(VerdictEvent event) implements Heard {}

    /** A step of a late figure. */
    record Late(ReadingLate event) implements Heard {}

    /** Of a type that only a newer release knows: not ours to act on, and nobody's fault. */
    record Foreign(String type) implements Heard {}

    /** It claims to be one of ours and cannot be read. */
    record Poison(String reason) implements Heard {}

    static Heard of(ConsumerRecord<byte[], byte[]> from) {
        Header header = from.headers().lastHeader("ce_type");
        String type = header == null ? EventType.VERDICT.type() : new String(header.value(), StandardCharsets.UTF_8);
        if (type.equals(EventType.VERDICT.type())) {
            return switch (Decoding.of(EventType.VERDICT, from.value())) {
                case Decoding.Decoded<VerdictEvent> d -> new Verdict(d.event());
                case Decoding.Poison<VerdictEvent> p -> new Poison(p.reason());
            };
        }
        if (type.equals(EventType.READING_LATE.type())) {
            return switch (Decoding.of(EventType.READING_LATE, from.value())) {
                case Decoding.Decoded<ReadingLate> d -> new Late(d.event());
                case Decoding.Poison<ReadingLate> p -> new Poison(p.reason());
            };
        }
        return new Foreign(type);
    }
}
