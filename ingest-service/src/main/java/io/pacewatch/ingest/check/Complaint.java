package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.problem.RowError;
import io.pacewatch.platform.request.TextCheck;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one field of one row, in both languages until it is known who reads it.
 *
 * @param row      the row's place
 * @param column   the field, or null for the row as a whole
 * @param code     what is wrong
 * @param found    what was there, or null
 * @param expected what would have done
 */
public record Complaint(
        int row,
        @Nullable String column,
        ErrorCode code,
        @Nullable String found,
        LocalName expected) {

    private static final int SHOWN = 80;

    /** Shortens what was found and makes it printable: it may be megabytes, and half a character. */
    public Complaint {
        column = shown(column);
        found = shown(found);
    }

    private static @Nullable String shown(@Nullable String text) {
        if (text == null) {
            return null;
        }
        int[] printable = text.codePoints()
                .limit(SHOWN)
                .map(c -> TextCheck.isPrintable(c) ? c : '\uFFFD')
                .toArray();
        String start = new String(printable, 0, printable.length);
        return text.codePointCount(0, text.length()) > SHOWN ? start + "…" : start;
    }

    /** As it is answered. */
    public RowError in(String language) {
        return new RowError(row, column, code.code(), code.message().in(language), found, expected.in(language));
    }
}
