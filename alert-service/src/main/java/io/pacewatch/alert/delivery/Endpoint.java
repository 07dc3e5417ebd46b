package io.pacewatch.alert.delivery;

import org.jspecify.annotations.Nullable;

/**
 * Where messages for a department go.
 *
 * @param address  null while the catalogue does not know the department
 * @param language {@code zh} or {@code en}
 * @param secret   names the keys that what goes there is signed with, or null where nothing is signed
 */
public record Endpoint(
        String id,
        String channel,
        String department,
        @Nullable String address,
        String language,
        @Nullable String secret) {

    /** Whether it gets what no endpoint of the department could be given. */
    public boolean isFallback() {
        return id.equals("fallback:" + department);
    }
}
