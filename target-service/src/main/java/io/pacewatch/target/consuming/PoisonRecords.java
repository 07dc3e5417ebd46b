package io.pacewatch.target.consuming;

import io.pacewatch.events.reading.Reading;
import io.pacewatch.platform.kafka.DeadLetters;
import io.pacewatch.platform.kafka.Publication;
import io.pacewatch.platform.perseverance.Perseverance;
import io.pacewatch.platform.trace.LogFields;
import io.pacewatch.platform.trace.TraceHeaders;
import io.pacewatch.target.judging.StoringTransaction;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Sets records aside that cannot be decoded or stored, and says so in the receipt of the row that they name. */
@ApplicationScoped
class PoisonRecords {
    /** A submission and its row, as ingest-service names them. */
    private static final Pattern EVENT_ID = Pattern.compile("([A-Za-z0-9_-]{1,64})/([1-9][0-9]{0,8})");

    private final DeadLetters deadLetters;
    private final StoringTransaction storing;
    private final Perseverance perseverance;

    PoisonRecords(DeadLetters deadLetters, StoringTransaction storing, Perseverance perseverance) {
        this.deadLetters = deadLetters;
        this.storing = storing;
        this.perseverance = perseverance;
    }

    /** Sets a record aside that nobody can decode. */
    void setAside(ConsumerRecord<byte[], byte[]> poison, String reason) {
        write(poison, reason);
        Matcher named = EVENT_ID.matcher(eventId(poison));
        if (named.matches()) {
            receipt(named.group(1), Integer.parseInt(named.group(2)), 0);
        }
    }

    /** Sets a record aside whose reading the database does not take. */
    void setAside(ConsumerRecord<byte[], byte[]> poison, Reading reading, String reason) {
        write(poison, reason);
        receipt(reading.submission(), reading.row(), reading.rows());
    }

    private void write(ConsumerRecord<byte[], byte[]> poison, String reason) {
        try (LogFields fields = LogFields.of(TraceHeaders.of(poison))) {
            Log.warnf(
                    "A record is set aside, %s-%d@%d, %s: %s",
                    poison.topic(), poison.partition(), poison.offset(), eventId(poison), reason);
        }
        perseverance.untilDone(
                "setting a record aside", () -> deadLetters.write(poison, reason) instanceof Publication.Confirmed);
    }

    private void receipt(String submission, int row, int rows) {
        var result = perseverance.carryOut(
                "writing the receipt of a record set aside", () -> storing.setAside(submission, row, rows));
        if (result instanceof Perseverance.Result.Refused refused) {
            Log.warnf("%s/%d has no receipt: %s", submission, row, refused.reason());
        }
    }

    /** Names the submission and its row, even where the record itself cannot be read. */
    private static String eventId(ConsumerRecord<byte[], byte[]> each) {
        Header header = each.headers().lastHeader("ce_id");
        return header == null ? "without an id" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
