package io.pacewatch.platform.problem;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with one cell of what was posted.
 *
 * @param row      1-based element for JSON, the file's line or sheet row else
 * @param column   the field's name, or null for the row as a whole
 * @param code     stable, for programs: {@code value.not-a-number}
 * @param message  for people, in their language
 * @param found    what was there, shortened; null if nothing was
 * @param expected what would have done
 */
public record RowError(
        int row,
        @Nullable String column,
        String code,
        String message,
        @Nullable String found,
        String expected) {}
