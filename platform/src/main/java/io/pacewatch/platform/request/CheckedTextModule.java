package io.pacewatch.platform.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import io.pacewatch.platform.problem.RefusedTextException;
import java.io.IOException;

/** Checks every text of the bodies that are read into objects. */
public final class CheckedTextModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    private static final int MOST_CHARACTERS = 100_000;

    /** To be registered with the mapper of bodies, after what else reads texts. */
    public CheckedTextModule() {
        super("pacewatch-checked-text");
        addDeserializer(String.class, new CheckedText());
    }

    private static final class CheckedText extends StdScalarDeserializer<String> {
        private static final long serialVersionUID = 1L;

        private CheckedText() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = StringDeserializer.instance.deserialize(parser, context);
            if (text != null) {
                var fault = TextCheck.fault(text, MOST_CHARACTERS);
                if (fault.isPresent()) {
                    throw new RefusedTextException(parser, fault.get());
                }
            }
            return text;
        }
    }
}
