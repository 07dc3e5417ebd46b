package io.pacewatch.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.pacewatch.events.catalogue.LocalName;

/** A text of a body that cannot be stored; says why in both languages. */
public final class RefusedTextException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient LocalName why;

    /** Refuses the text that this parser has just read. */
    public RefusedTextException(JsonParser parser, LocalName why) {
        super(parser, why.en(), String.class);
        this.why = why;
    }

    /** What is wrong with the text. */
    public LocalName why() {
        return why;
    }
}
