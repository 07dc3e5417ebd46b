package io.pacewatch.platform.request;

import io.pacewatch.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param list  names the list, so that another list's cursor is refused
 * @param limit how many items at most
 * @param after the position after which it begins, or null for the first page
 */
public record PageRequest(String list, int limit, @Nullable String after) {

    /** The most items that a page can have. */
    public static final int MOST = 500;

    private static final int DEFAULT = 100;

    /**
     * Reads the parameters {@code limit} and {@code cursor}.
     *
     * @throws ProblemException 400 if the limit is not 1 to 500 or the cursor is none of
     *     this list
     */
    public static PageRequest of(String list, @Nullable Integer limit, @Nullable String cursor) {
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw TextCheck.refused("limit 应为 1 至 " + MOST, "limit must be 1 to " + MOST);
        }
        String after = cursor == null ? null : Cursor.position(list, cursor).orElseThrow(PageRequest::notOurs);
        return new PageRequest(list, limit == null ? DEFAULT : limit, after);
    }

    /** How many to look for: one more than wanted shows that there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * The number after which it begins, in lists that go down from the largest.
     *
     * @throws ProblemException 400 if the cursor holds none
     */
    public long below() {
        return number(Long.MAX_VALUE);
    }

    /**
     * The number after which it begins, in lists that go up from the smallest.
     *
     * @throws ProblemException 400 if the cursor holds none
     */
    public long above() {
        return number(0);
    }

    private long number(long atFirst) {
        try {
            return after == null ? atFirst : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw notOurs();
        }
    }

    private static ProblemException notOurs() {
        return TextCheck.refused("cursor 不是本列表给出的", "cursor is none that this list gave");
    }
}
