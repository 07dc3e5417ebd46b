package io.pacewatch.platform.request;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next  the cursor of the page after it, or null
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }

    /** The page made of what was read, which is one more than wanted if there is a next page. */
    public static <R, T> Page<T> of(
            PageRequest asked, List<R> read, Function<R, String> position, Function<R, T> item) {
        List<R> shown = read.size() > asked.limit() ? read.subList(0, asked.limit()) : read;
        String next = read.size() > asked.limit() ? Cursor.of(asked.list(), position.apply(shown.getLast())) : null;
        return new Page<>(shown.stream().map(item).toList(), next);
    }

    /** The page made of what was found until the search was cut short after this position. */
    public static <R, T> Page<T> unfinished(
            PageRequest asked, List<R> read, Function<R, String> position, Function<R, T> item, String reached) {
        return read.size() > asked.limit()
                ? of(asked, read, position, item)
                : new Page<>(read.stream().map(item).toList(), Cursor.of(asked.list(), reached));
    }
}
