package io.pacewatch.events.wire;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.lateness.ReadingLate;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.List;

/**
 * The kinds of events, each with its topic, its CloudEvents type and its Java form: the one place that knows.
 *
 * @param <T> the event's Java type
 */
public record EventType<T>(String topic, String type, Class<T> javaType) {

    /** A reading that ingest accepted. */
    public static final EventType<Reading> READING =
            new EventType<>("pacewatch.readings.v1", "io.pacewatch.reading.v1", Reading.class);

    /** A verdict of target-service. */
    public static final EventType<VerdictEvent> VERDICT =
            new EventType<>("pacewatch.verdicts.v1", "io.pacewatch.verdict.v1", VerdictEvent.class);

    /** A figure that is past its due day, or has come after all; beside the verdicts, by a type of its own. */
    public static final EventType<ReadingLate> READING_LATE =
            new EventType<>("pacewatch.verdicts.v1", "io.pacewatch.reading-late.v1", ReadingLate.class);

    /** A record of the catalogue. */
    public static final EventType<CatalogueRecord> CATALOGUE =
            new EventType<>("pacewatch.catalogue.v1", "io.pacewatch.catalogue.v1", CatalogueRecord.class);

    /** A goal. */
    public static final EventType<Goal> GOAL =
            new EventType<>("pacewatch.goals.v1", "io.pacewatch.goal.v1", Goal.class);

    /** All kinds there are. */
    public static List<EventType<?>> all() {
        return List.of(READING, VERDICT, READING_LATE, CATALOGUE, GOAL);
    }

    /** Where records of this topic go that nobody can read. */
    public String deadLetterTopic() {
        return topic + ".dlq";
    }
}
