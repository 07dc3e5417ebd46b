package io.pacewatch.alert.answer;

import io.pacewatch.alert.episode.Episode;
import io.pacewatch.events.catalogue.LocalName;
import java.util.Map;

/** What came of an answer. */
public sealed interface AnswerOutcome {

    /** It is written down, or was before. */
    record Taken(Episode alert) implements AnswerOutcome {}

    /** There is no such alert. */
    record Absent() implements AnswerOutcome {}

    /** The alert asks for nothing any more; nothing is stored. */
    record Over(Episode alert) implements AnswerOutcome {}

    /** Some fields cannot be taken; nothing is stored. The faults stand in the form's order. */
    record Refused(Map<String, LocalName> faults) implements AnswerOutcome {}

    /** The day's limit of plans is reached; nothing is stored. */
    record TooMany(int most, int retryAfterSeconds) implements AnswerOutcome {}
}
