package io.pacewatch.events.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes instants with the local offset, since people who read events date things in local time. */
final class ZonedInstantSerializer extends StdSerializer<Instant> {

    private final transient ZoneId zone;

    ZonedInstantSerializer(ZoneId zone) {
        super(Instant.class);
        this.zone = zone;
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value.atZone(zone)));
    }
}
