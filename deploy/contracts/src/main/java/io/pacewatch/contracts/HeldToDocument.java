package io.pacewatch.contracts;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.http.Header;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** Fails a request whose answer is not as the served document says. */
public final class HeldToDocument implements Filter {

    private static final String OPERATIONS_OF_QUARKUS = "/q/";

    private final Set<String> met = new ConcurrentSkipListSet<>();
    private String address;
    private HttpContract contract;

    /** The described operations and statuses that were met so far. */
    public Set<String> met() {
        return new TreeSet<>(met);
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        Response response = context.next(request, answer);
        URI uri = URI.create(request.getURI());
        if (!uri.getPath().startsWith(OPERATIONS_OF_QUARKUS)) {
            check(uri, exchange(request.getMethod(), uri, response));
        }
        return response;
    }

    private void check(URI uri, Exchange exchange) {
        HttpContract document = contractOf(uri.getScheme() + "://" + uri.getAuthority());
        List<String> violations = document.violations(exchange);
        if (!violations.isEmpty()) {
            throw new AssertionError("not as /q/openapi says: " + String.join("\n", violations));
        }
        document.kind(exchange).ifPresent(met::add);
    }

    private synchronized HttpContract contractOf(String url) {
        if (!url.equals(address)) {
            contract = HttpContract.servedAt(url);
            address = url;
        }
        return contract;
    }

    private static Exchange exchange(String method, URI uri, Response response) {
        String query = uri.getRawQuery();
        Set<String> queries = query == null || query.isEmpty()
                ? Set.of()
                : Arrays.stream(query.split("&"))
                        .map(each -> each.split("=", 2)[0])
                        .collect(Collectors.toSet());
        Set<String> headers = response.headers().asList().stream()
                .map(Header::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return new Exchange(
                method,
                uri.getPath(),
                queries,
                response.statusCode(),
                response.contentType(),
                headers,
                response.asByteArray());
    }
}
