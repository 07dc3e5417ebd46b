package io.pacewatch.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.request.CheckedTextModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Answers over HTTP are written by the events' own mapper, so that a goal looks the same wherever it is met. */
final class EventJson {

    /** A member that stands twice in a body is refused: which one was meant is anyone's guess. */
    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Wire.mapper()
                .copy()
                .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .registerModule(new CheckedTextModule());
    }
}
