package io.pacewatch.system.generated;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request while its parts are drawn. */
final class RequestDraft {

    final Operation operation;
    final List<Header> headers = new ArrayList<>();
    final List<String> oddities = new ArrayList<>();
    String method;
    String path = "/";
    String query = "";
    List<Header> caller = List.of();
    Optional<Body> body = Optional.empty();

    RequestDraft(Operation operation) {
        this.operation = operation;
        this.method = operation.method();
    }

    /** Adds a header in place of those of its name. */
    void put(Header header) {
        headers.removeIf(each -> each.is(header.name()));
        headers.add(header);
    }

    GeneratedRequest request() {
        List<Header> all = new ArrayList<>(caller);
        all.addAll(headers);
        body.map(Body::type)
                .filter(type -> !type.isEmpty())
                .ifPresent(type -> all.add(new Header("Content-Type", type)));
        return new GeneratedRequest(operation, method, path + query, all, body, oddities);
    }
}
