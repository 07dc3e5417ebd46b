package io.pacewatch.ingest.format.json;

import io.pacewatch.events.catalogue.LocalName;
import java.io.IOException;

/** Something that JSON's grammar allows and a body of readings must not have. It ends the reading as bad syntax does. */
final class JsonComplaint extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient LocalName why;

    JsonComplaint(String zh, String en) {
        super(en);
        this.why = new LocalName(zh, en);
    }

    LocalName why() {
        return why;
    }
}
