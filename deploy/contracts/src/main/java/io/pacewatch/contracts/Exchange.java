package io.pacewatch.contracts;

import java.util.Set;

/**
 * A request and what was answered.
 *
 * @param path        without the query
 * @param queries     names of the query parameters
 * @param contentType the answer's, or null
 * @param headers     names of the answer's headers
 * @param body        the answer's
 */
public record Exchange(
        String method,
        String path,
        Set<String> queries,
        int status,
        String contentType,
        Set<String> headers,
        byte[] body) {

    @Override
    public String toString() {
        return method + " " + path + " " + status;
    }
}
