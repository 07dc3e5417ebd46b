package io.pacewatch.system.generated;

import java.nio.charset.StandardCharsets;

/**
 * A body and what it is said to be.
 *
 * @param type the media type
 */
record Body(String type, byte[] bytes) {

    static Body text(String type, String text) {
        return new Body(type, text.getBytes(StandardCharsets.UTF_8));
    }
}
