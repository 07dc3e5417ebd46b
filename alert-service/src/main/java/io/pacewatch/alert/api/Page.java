package io.pacewatch.alert.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param next cursor of the next page, or null on the last one
 */
public record Page<T>(List<T> items, @Nullable String next) {

    private static final int LONGEST = 500;

    /** How many to answer: what was asked for, within bounds. */
    static int limit(@Nullable Integer asked) {
        return asked == null ? 100 : Math.clamp(asked, 1, LONGEST);
    }

    /** A page of at most {@code limit} out of one more than that. */
    static <T> Page<T> of(List<T> found, int limit, Function<T, String> cursor) {
        List<T> items = found.stream().limit(limit).toList();
        return new Page<>(items, found.size() > limit ? cursor.apply(items.getLast()) : null);
    }
}
