package io.pacewatch.platform.openapi;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Adds to every operation what any request can meet before its resource is asked, unless it says so itself. The
 * responses that are meant say so with their status.
 */
public final class SharedAnswers implements OASFilter {

    private static final String MARK = "x-any-request";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, String> names = new TreeMap<>();
        document.getComponents().getResponses().forEach((name, response) -> {
            if (response.hasExtension(MARK)) {
                names.put(String.valueOf(response.getExtension(MARK)), name);
            }
        });
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(each -> add(names, each.getResponses())));
    }

    private static void add(Map<String, String> names, APIResponses responses) {
        names.forEach((status, name) -> {
            if (!responses.hasAPIResponse(status)) {
                APIResponse shared = OASFactory.createAPIResponse().ref("#/components/responses/" + name);
                responses.addAPIResponse(status, shared);
            }
        });
    }
}
