package io.pacewatch.events.verdict;

import org.jspecify.annotations.Nullable;

/**
 * Whether a verdict may be told, decided once so that nobody downstream decides differently.
 *
 * @param is     true if it may send a message
 * @param reason why not ({@code older-period}, {@code closed}, {@code history}, {@code no-change},
 *               {@code same-value}, {@code rule-change}), null if it may
 */
public record News(boolean is, @Nullable String reason) {

    /** It may be told. */
    public static final News TOLD = new News(true, null);

    /** It may not, for this reason. */
    public static News suppressed(String reason) {
        return new News(false, reason);
    }
}
