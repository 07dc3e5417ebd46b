package io.pacewatch.platform.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import io.pacewatch.platform.problem.RefusedTextException;
import java.io.IOException;

/** Reads JSON or YAML token by token and checks every text and name on the way. */
public final class CheckedParser extends JsonParserDelegate {

    private static final int MOST_CHARACTERS = 100_000;

    /** Checks what this parser reads. */
    public CheckedParser(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        JsonToken token = super.nextToken();
        if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            var fault = TextCheck.fault(getText(), MOST_CHARACTERS);
            if (fault.isPresent()) {
                throw new RefusedTextException(this, fault.get());
            }
        }
        return token;
    }

    @Override
    public JsonToken nextValue() throws IOException {
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }
}
