package io.pacewatch.alert.answer;

import io.pacewatch.events.catalogue.LocalName;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads why somebody does something that needs a reason. */
public final class ReasonReader {

    private static final String FIELD = "reason";

    private ReasonReader() {}

    /** What a reason turns out to be. */
    public sealed interface Read {

        /** It can be kept. */
        record Good(String reason) implements Read {}

        /** It will not do. */
        record Bad(Map<String, LocalName> faults) implements Read {}
    }

    /** Reads it; none at all will not do. */
    public static Read read(@Nullable String text) {
        AnswerFields fields = new AnswerFields(text == null ? Map.of() : Map.of(FIELD, TypedValue.of(text)));
        String reason = fields.needed(FIELD, AnswerFields.LONG);
        return fields.faults().isEmpty() ? new Read.Good(reason) : new Read.Bad(fields.faults());
    }
}
