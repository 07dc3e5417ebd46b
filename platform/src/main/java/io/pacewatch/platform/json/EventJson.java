package io.pacewatch.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.request.CheckedTextModule;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Answers over HTTP are written by the events' own mapper, so that a goal looks the same wherever it is met. */
final class EventJson {

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return Wire.mapper().copy().registerModule(new CheckedTextModule());
    }
}
