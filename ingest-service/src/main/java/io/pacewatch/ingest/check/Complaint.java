package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.RowError;

/**
 * One thing that is wrong with one field of one row, in both languages until it is known who reads it.
 *
 * @param row      the row's place
 * @param column   the field, or null for the row as a whole
 * @param code     what is wrong
 * @param found    what was there, or null
 * @param expected what would have done
 */
public record Complaint(int row, String column, ErrorCode code, String found, LocalName expected) {

    private static final int SHOWN = 80;

    /** Shortens what was found: it may be megabytes. */
    public Complaint {
        if (found != null && found.length() > SHOWN) {
            found = found.substring(0, SHOWN) + "…";
        }
    }

    /** As it is answered. */
    public RowError in(String language) {
        return new RowError(
                row, column, code.code(), code.message().in(language), found, expected.in(language));
    }
}
