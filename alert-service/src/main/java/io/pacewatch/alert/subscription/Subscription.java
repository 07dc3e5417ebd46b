package io.pacewatch.alert.subscription;

import org.jspecify.annotations.Nullable;

/**
 * By what a department is reached.
 *
 * @param department its id in the catalogue
 * @param mail       whether it gets mails
 * @param webhook    where it is called, or null
 * @param language   {@code zh} or {@code en}; null is the department's own
 */
public record Subscription(
        String department,
        boolean mail,
        @Nullable Hook webhook,
        @Nullable String language) {

    /**
     * A hook that is called.
     *
     * @param url    where
     * @param secret names the file with its signing keys
     */
    public record Hook(String url, String secret) {}
}
