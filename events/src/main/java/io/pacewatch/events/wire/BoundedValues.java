package io.pacewatch.events.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.NumberDeserializers;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.InstantDeserializer;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Refuses values that a service could neither work with nor store, before anything is done with them. Ingest refuses
 * more; this holds for what reaches a topic by another way. {@code 1E+999999999} is ten characters and, as soon as
 * anything is added to it, a gigabyte.
 */
final class BoundedValues {
    private static final int MOST_CHARACTERS = 200;
    private static final int MOST_SCALE = 100;

    private BoundedValues() {}

    /** Reads decimals, texts and times within their bounds. */
    static SimpleModule module() {
        return new SimpleModule("bounded")
                .addDeserializer(BigDecimal.class, new Decimals())
                .addDeserializer(String.class, new Texts())
                .addDeserializer(Instant.class, new Instants())
                .addDeserializer(LocalDate.class, new Dates());
    }

    private static final class Decimals extends StdScalarDeserializer<BigDecimal> {
        private static final long serialVersionUID = 1L;

        Decimals() {
            super(BigDecimal.class);
        }

        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isScalarValue() && parser.getTextLength() > MOST_CHARACTERS) {
                return context.reportInputMismatch(this, "a number of more than %d characters", MOST_CHARACTERS);
            }
            BigDecimal value = NumberDeserializers.BigDecimalDeserializer.instance.deserialize(parser, context);
            if (value != null && Math.abs((long) value.scale()) > MOST_SCALE) {
                return context.reportInputMismatch(this, "a number with an exponent beyond ±%d", MOST_SCALE);
            }
            return value;
        }
    }

    private static final class Texts extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        Texts() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.hasToken(JsonToken.VALUE_STRING)
                    ? parser.getText()
                    : StringDeserializer.instance.deserialize(parser, context);
            if (text != null && text.indexOf('\0') >= 0) {
                return context.reportInputMismatch(this, "a text with the character U+0000");
            }
            return text;
        }
    }

    private static final class Instants extends StdScalarDeserializer<Instant> {
        private static final long serialVersionUID = 1L;

        Instants() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken().isNumeric()) {
                return context.reportInputMismatch(this, "a time that is a number and no text");
            }
            Instant time = InstantDeserializer.INSTANT.deserialize(parser, context);
            if (time != null && isOutside(time.atOffset(ZoneOffset.UTC).getYear())) {
                return context.reportInputMismatch(this, "a time outside %d to %d", Wire.FIRST_YEAR, Wire.LAST_YEAR);
            }
            return time;
        }
    }

    private static final class Dates extends StdScalarDeserializer<LocalDate> {
        private static final long serialVersionUID = 1L;

        Dates() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            LocalDate day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            if (day != null && isOutside(day.getYear())) {
                return context.reportInputMismatch(this, "a day outside %d to %d", Wire.FIRST_YEAR, Wire.LAST_YEAR);
            }
            return day;
        }
    }

    private static boolean isOutside(int year) {
        return year < Wire.FIRST_YEAR || year > Wire.LAST_YEAR;
    }
}
