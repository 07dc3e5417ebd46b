package io.pacewatch.system.generated;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that answers as it should not is found out, each way of its own. */
class GeneratedRunTest {

    private static final String PROBLEM = "application/problem+json";
    private static final String GOOD_PROBLEM = """
            {"type":"urn:pacewatch:problem:x","title":"x","status":%d}""";

    /** What is planted behind one path, and what the judge has to say of it; empty if nothing. */
    private record Planted(String path, int status, String type, String body, String reason) {}

    private static final List<Planted> ALL = List.of(
            new Planted("/good", 200, "application/json", "{\"a\":1}", ""),
            new Planted("/refused", 400, PROBLEM, GOOD_PROBLEM.formatted(400), ""),
            new Planted("/failed", 500, PROBLEM, GOOD_PROBLEM.formatted(500), "it failed"),
            new Planted("/bare", 400, PROBLEM, "", "an error without a body"),
            new Planted("/teapot", 418, PROBLEM, GOOD_PROBLEM.formatted(418), "the status is not described"),
            new Planted("/page", 200, "text/html", "<p>1</p>", "the media type is not described: text/html"),
            new Planted("/shape", 200, "application/json", "{\"a\":\"one\"}", "/a: string found, integer expected"),
            new Planted("/more", 200, "application/json", "{\"a\":1,\"b\":2}", "'b'"),
            new Planted("/cut", 200, "application/json", "{\"a\":", "is no JSON"),
            new Planted("/silent", 0, "", "", "no answer"));

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/q/openapi", exchange -> answer(exchange, 200, "application/json", document()));
        ALL.forEach(each -> server.createContext(
                each.path(), exchange -> answer(exchange, each.status(), each.type(), each.body())));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void eachPlantedFaultIsToldWithItsRequest() {
        RunReport report = run(ALL.size());

        assertThat(report.faults())
                .extracting(fault -> fault.request().path())
                .containsExactlyInAnyOrderElementsOf(ALL.stream()
                        .filter(each -> !each.reason().isEmpty())
                        .map(Planted::path)
                        .toList());
        ALL.stream()
                .filter(each -> !each.reason().isEmpty())
                .forEach(each -> assertThat(report.kinds())
                        .anySatisfy(kind -> assertThat(kind)
                                .contains(each.path() + " ", each.reason())
                                .contains(
                                        "curl -i -X GET", "--request-target '" + each.path() + "' http://127.0.0.1:")));
        assertThat(report.neverDone()).contains("planted GET /bare").doesNotContain("planted GET /good");
    }

    @Test
    void theSameSeedDrawsTheSameRequests() {
        List<Operation> operations = Operation.of(service());
        RequestGenerator one = new RequestGenerator(operations, callers(), new KnownValues(), 7);
        RequestGenerator other = new RequestGenerator(operations, callers(), new KnownValues(), 7);

        for (int number = 0; number < 500; number++) {
            assertThat(one.request(number).bytes())
                    .isEqualTo(other.request(number).bytes());
        }
    }

    private RunReport run(int requests) {
        return new GeneratedRun(List.of(service()), callers(), new KnownValues(), 1).send(requests);
    }

    private DescribedService service() {
        return DescribedService.at(
                "planted", "http://localhost:" + server.getAddress().getPort());
    }

    private static Callers callers() {
        return new Callers(Map.of("ADMIN", "a-token", "BUREAU", "b-token"));
    }

    private static String document() {
        String paths = ALL.stream().map(each -> """
                        "%s": {"get": {"tags": ["pages"], "responses": {
                          "200": {"content": {"application/json": {"schema":
                            {"type": "object", "required": ["a"], "properties": {"a": {"type": "integer"}}}}}},
                          "400": {"content": {"application/problem+json": {"schema": {"type": "object"}}}},
                          "500": {"content": {"application/problem+json": {"schema": {"type": "object"}}}}}}}
                        """.formatted(each.path())).collect(Collectors.joining(","));
        return "{\"paths\": {" + paths + "}, \"components\": {}}";
    }

    /** A status of 0 closes the connection instead. */
    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        if (status > 0) {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
