package io.pacewatch.alert.policy;

import java.util.Optional;

/**
 * What the department knows already, which decides whether a change must be told and as what.
 *
 * @param told    what the last message said that left, or may have left; empty if none did
 * @param waiting whether a message about this episode has not left yet and can still be kept back
 */
public record Telling(Optional<Figure> told, boolean waiting) {

    /** Nobody has heard anything. */
    public static final Telling NOTHING = new Telling(Optional.empty(), false);
}
