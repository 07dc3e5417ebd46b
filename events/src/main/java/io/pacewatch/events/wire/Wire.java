package io.pacewatch.events.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;

/** How events are written as JSON: one mapper for every service, so that none can drift from the others. */
public final class Wire {

    /** The zone that people here date things in. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** The first year that a time can be in. Until 1900 the zone's offset has seconds, which no date-time in JSON has. */
    public static final int FIRST_YEAR = 1901;

    /** The last of them: databases know no year of nine digits. */
    public static final int LAST_YEAR = 2200;

    private static final JsonMapper MAPPER = configure(JsonMapper.builder()).build();

    private Wire() {}

    /** The events' own mapper. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** Applies the events' settings to a builder, for formats beside JSON (YAML of the seeds). */
    public static <B extends com.fasterxml.jackson.databind.cfg.MapperBuilder<?, B>> B configure(B builder) {
        return builder.addModule(new JavaTimeModule())
                .addModule(BoundedValues.module())
                .addModule(new SimpleModule().addSerializer(Instant.class, new ZonedInstantSerializer(ZONE)))
                .enable(DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
    }

    /** The event's bytes. */
    public static byte[] bytes(Object event) {
        try {
            return MAPPER.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
