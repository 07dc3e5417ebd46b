package io.pacewatch.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The OpenAPI document that a service serves, and whether its answers are as it says. */
public final class HttpContract {

    private static final String PROBLEM = "application/problem+json";
    private static final String HEAD = "HEAD";
    private static final Pattern PARAMETER = Pattern.compile("\\{[^/}]+}");
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode document;
    private final Schemas schemas;
    private final SharedResponses shared;

    private HttpContract(JsonNode document) {
        this.document = document;
        this.shared = new SharedResponses(document);
        this.schemas = new Schemas(document);
    }

    /** The document as the service at this address serves it. */
    public static HttpContract servedAt(String url) {
        try {
            return new HttpContract(
                    Documents.read(URI.create(url + "/q/openapi?format=json").toURL()));
        } catch (IOException e) {
            throw new IllegalArgumentException(url, e);
        }
    }

    /** The document itself. */
    public JsonNode document() {
        return document;
    }

    /** What stands in the document, or what it refers to. */
    public JsonNode resolved(JsonNode node) {
        return Documents.resolved(document, node);
    }

    /** All operations with all their statuses: {@code GET /api/v1/goals 200}. */
    public Set<String> described() {
        return described(response -> true);
    }

    /** Those of them that are an operation's own, not what any request can meet. */
    Set<String> describedByOperations() {
        return described(response -> !shared.include(response));
    }

    private Set<String> described(Predicate<JsonNode> wanted) {
        Set<String> all = new TreeSet<>();
        document.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operation.path("responses").forEachEntry((status, response) -> {
                            if (wanted.test(response)) {
                                all.add(method.toUpperCase(Locale.ROOT) + " " + path + " " + status);
                            }
                        });
                    }
                }));
        return all;
    }

    /** All operations, as {@code GET /api/v1/goals}. */
    public Set<String> operations() {
        return described().stream()
                .map(kind -> kind.substring(0, kind.lastIndexOf(' ')))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What a document should have and this one has not: summaries, descriptions, examples. */
    public List<String> gaps() {
        return new DocumentGaps(document).all();
    }

    /** The operation and status that this exchange is one of, as in {@link #described()}. */
    public Optional<String> kind(Exchange exchange) {
        return template(exchange.path())
                .filter(template -> operation(template, exchange.method()).isPresent())
                .map(template -> exchange.method() + " " + template + " " + exchange.status());
    }

    /** What is not as described; empty if all is. */
    public List<String> violations(Exchange exchange) {
        Optional<String> template = template(exchange.path());
        if (template.isEmpty()) {
            return undescribed(exchange, 404, "no such path is described");
        }
        Optional<JsonNode> operation = operation(template.get(), exchange.method());
        if (operation.isEmpty()) {
            return undescribed(exchange, 405, "no such method is described");
        }
        List<String> violations = new ArrayList<>(undescribedQueries(operation.get(), exchange));
        JsonNode response = operation.get().path("responses").path(String.valueOf(exchange.status()));
        if (response.isMissingNode()) {
            violations.add(exchange + ": the status is not described: " + text(exchange.body()));
        } else {
            violations.addAll(differences(Documents.resolved(document, response), exchange));
        }
        return violations;
    }

    private List<String> undescribed(Exchange exchange, int usual, String what) {
        return exchange.status() == usual
                ? problem(exchange)
                : shared.of(exchange.status())
                        .map(response -> differences(response, exchange))
                        .orElseGet(() -> List.of(exchange + ": " + what));
    }

    private List<String> undescribedQueries(JsonNode operation, Exchange exchange) {
        Set<String> described = operation
                .path("parameters")
                .valueStream()
                .map(each -> Documents.resolved(document, each))
                .filter(p -> p.path("in").asText().equals("query"))
                .map(p -> p.path("name").asText())
                .collect(Collectors.toSet());
        return exchange.queries().stream()
                .filter(name -> !described.contains(name))
                .map(name -> exchange + ": the parameter " + name + " is not described")
                .toList();
    }

    private List<String> differences(JsonNode response, Exchange exchange) {
        List<String> differences = new ArrayList<>();
        response.path("headers").forEachEntry((name, header) -> {
            if (header.path("required").asBoolean() && !exchange.headers().contains(name.toLowerCase(Locale.ROOT))) {
                differences.add(exchange + ": the header " + name + " is missing");
            }
        });
        JsonNode content = response.path("content");
        if (content.isMissingNode() || content.isEmpty()) {
            if (exchange.body().length > 0) {
                differences.add(exchange + ": no body is described: " + text(exchange.body()));
            }
        } else if (!exchange.method().equals(HEAD)) {
            differences.addAll(body(content, exchange));
        }
        return differences;
    }

    private List<String> body(JsonNode content, Exchange exchange) {
        String type = mediaType(exchange.contentType());
        JsonNode described = content.path(type);
        if (described.isMissingNode()) {
            return List.of(exchange + ": the media type is not described: " + type);
        }
        return type.endsWith("json") ? json(described.path("schema"), exchange) : List.of();
    }

    /** Where nothing is described there is nothing but a problem to be answered. */
    private List<String> problem(Exchange exchange) {
        String type = mediaType(exchange.contentType());
        if (type.equals("text/html") || exchange.method().equals(HEAD)) {
            return List.of();
        }
        return type.equals(PROBLEM)
                ? json(document.path("components").path("schemas").path("Problem"), exchange)
                : List.of(exchange + ": is no problem document but " + type);
    }

    private List<String> json(JsonNode schema, Exchange exchange) {
        try {
            return schemas.violations(schema, Documents.json(exchange.body())).stream()
                    .map(violation -> exchange + ": " + violation)
                    .toList();
        } catch (IOException e) {
            return List.of(exchange + ": is no JSON: " + text(exchange.body()));
        }
    }

    /** HEAD is answered as GET is, without the body. */
    private Optional<JsonNode> operation(String template, String method) {
        JsonNode item = document.path("paths").path(template);
        return Optional.ofNullable(item.get(method.toLowerCase(Locale.ROOT)))
                .or(() -> Optional.ofNullable(method.equals(HEAD) ? item.get("get") : null));
    }

    /** The most exact of the described paths that match: one with fewer parameters goes first. */
    private Optional<String> template(String path) {
        return paths().filter(template -> matches(template, path))
                .min(Comparator.comparingLong(
                        template -> PARAMETER.matcher(template).results().count()));
    }

    private Stream<String> paths() {
        Collection<String> paths = new ArrayList<>();
        document.path("paths").forEachEntry((path, item) -> paths.add(path));
        return paths.stream();
    }

    private static boolean matches(String template, String path) {
        return Pattern.matches(PARAMETER.matcher(template).replaceAll("[^/]+"), path);
    }

    private static String mediaType(String contentType) {
        return contentType == null
                ? "none"
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
