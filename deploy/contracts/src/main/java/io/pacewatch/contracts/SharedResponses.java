package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The responses of a document that any request can meet: their components say so with their status. */
record SharedResponses(JsonNode document) {

    private static final String MARK = "x-any-request";

    /** The response that any request can meet with this status. */
    Optional<JsonNode> of(int status) {
        return document.path("components")
                .path("responses")
                .valueStream()
                .filter(response -> response.path(MARK).asInt() == status)
                .findFirst();
    }

    /** Whether this response of an operation is one that any request can meet. */
    boolean include(JsonNode response) {
        return Documents.resolved(document, response).has(MARK);
    }
}
