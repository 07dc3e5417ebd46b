package io.pacewatch.alert.episode;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Who did something, as this service knows it. What somebody calls himself stands beside it and proves nothing.
 *
 * @param id          {@code alert-service}, {@code token:ID} or {@code link:MESSAGE}
 * @param claimedName the name that was typed, or null
 */
public record Actor(
        @JsonProperty("who") String id, @Nullable String claimedName) {

    /** The service itself. */
    public static final Actor SERVICE = new Actor("alert-service", null);

    /** The bearer of a token. */
    public static Actor token(String token) {
        return new Actor("token:" + token, null);
    }

    /** A visitor of the link in a message. */
    public static Actor link(String message) {
        return new Actor("link:" + message, null);
    }

    /** The same under the name that was typed, if one was. */
    public Actor claiming(@Nullable String name) {
        return new Actor(id, name == null || name.isBlank() ? null : name.strip());
    }
}
