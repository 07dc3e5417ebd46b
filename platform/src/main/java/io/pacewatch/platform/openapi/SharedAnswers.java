package io.pacewatch.platform.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to every operation what any request can meet before its resource is asked, unless it says so itself. */
public final class SharedAnswers implements OASFilter {

    private static final Map<String, String> ANSWERS =
            Map.of("421", "UnknownHost", "429", "TooManyRequests", "503", "TooBusy");

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses = operation.getResponses();
        ANSWERS.forEach((status, name) -> {
            if (!responses.hasAPIResponse(status)) {
                responses.addAPIResponse(status, OASFactory.createAPIResponse().ref("#/components/responses/" + name));
            }
        });
        return operation;
    }
}
