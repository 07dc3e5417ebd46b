package io.pacewatch.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.pacewatch.system.generated.Callers;
import io.pacewatch.system.generated.DescribedService;
import io.pacewatch.system.generated.KnownValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stack that has readings, verdicts, alerts and mails, and what a request can name of these. */
record FedStack(RunningStack running, List<JsonNode> goals, String admin, Callers callers) {

    private static final ObjectMapper YAML = new YAMLMapper();
    private static final Path GOALS = Path.of("../../seeds/goals/lishui-2025.yaml");
    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9._~-]+)");
    private static final List<String> FIGURES = List.of(
            RunningStack.reading("gdp-growth", "2025-H1", "5.6", "preliminary", "2025-07-17T10:00:00+08:00"),
            RunningStack.reading(
                    "industrial-value-added-growth", "2025-M06", "4", "preliminary", "2025-07-17T10:00:00+08:00"),
            RunningStack.reading(
                    "fixed-asset-investment-growth", "2025-M06", "-3", "preliminary", "2025-07-17T10:00:00+08:00"),
            RunningStack.reading("retail-sales-growth", "2025-M06", "2", "preliminary", "2025-07-17T10:00:00+08:00"),
            RunningStack.reading("gdp-growth", "2025-Q1", "6.4", "preliminary", "2025-04-18T10:00:00+08:00"),
            RunningStack.reading("gdp-growth", "2024-Q1", "6.1", "final", "2024-04-18T10:00:00+08:00"));

    /** Posts figures behind their goals, and waits until departments were told. */
    static FedStack of(RunningStack running) {
        TokenFile tokens = running.stack.directory().tokens();
        String admin = tokens.create(TokenScope.admin()).secret();
        Callers callers = new Callers(Map.of(
                "ADMIN", admin,
                "BUREAU", tokens.create(TokenScope.everythingAs("lishui-stats")).secret(),
                "NARROW",
                        tokens.create(TokenScope.bureau("songyang-development-reform"))
                                .secret(),
                "DEPARTMENT",
                        tokens.create(TokenScope.department("development-reform"))
                                .secret(),
                "SUPERVISOR", tokens.create(TokenScope.supervisor()).secret()));
        return new FedStack(running, seededGoals(), admin, callers);
    }

    List<DescribedService> services() {
        return RunningStack.SERVICES.stream()
                .map(service -> DescribedService.at(service, running.stack.url(service)))
                .toList();
    }

    /** What there is to be asked for. */
    KnownValues known() {
        String submission = running.post("[" + String.join(",", FIGURES) + "]")
                .body()
                .path("submission")
                .asText();
        running.receipt(submission);
        running.awaitIdle();
        KnownValues known = new KnownValues();
        known.add("submissions", List.of(submission))
                .add(
                        "goals",
                        goals.stream().map(goal -> goal.path("id").asText()).toList())
                .add(
                        "indicator",
                        goals.stream()
                                .map(goal -> goal.path("indicator").asText())
                                .distinct()
                                .toList())
                .add("region", List.of("331100"))
                .add("year", List.of("2025"))
                .add("asOf", List.of("2025-07-20", "2025-05-01", "2025-07-18T10:00:00+08:00"))
                .add("limit", List.of("1", "2", "100", "500"))
                .add("department", List.of("development-reform", "commerce", "economy-information"))
                .add("reason", List.of("市人大常委会批准调整", "a correction"))
                .add("If-Match", List.of("*"))
                .add("section", List.of("headline", "1", "7"))
                .add("recomputations", List.of(recomputation()))
                .add("alerts", ids(Stack.ALERT, "/api/v1/alerts"))
                .add("deliveries", ids(Stack.ALERT, "/api/v1/deliveries"))
                .add("a", links());
        Stream.of("/api/v1/goals", "/api/v1/goals/gdp-growth/verdicts", "/api/v1/series/gdp-growth/331100")
                .forEach(path -> addCursor(known, Stack.TARGET, path));
        Stream.of("/api/v1/alerts", "/api/v1/deliveries").forEach(path -> addCursor(known, Stack.ALERT, path));
        return known.addBodies("postReadings", readings())
                .addBodies("addGoal", goals)
                .addBodies("changeGoal", goals)
                .addBodies("importGoals", goals.stream().map(FedStack::file).toList());
    }

    private String recomputation() {
        return running.client
                .post(Stack.TARGET, "/api/v1/goals:recompute", admin, "")
                .body()
                .path("id")
                .asText();
    }

    private List<String> ids(String service, String list) {
        return running.client.get(service, list, admin).body().path("items").findValuesAsText("id");
    }

    private List<String> links() {
        return running.mails().stream()
                .flatMap(mail -> LINK.matcher(mail.path("text").asText()).results())
                .map(link -> link.group(1))
                .distinct()
                .toList();
    }

    private void addCursor(KnownValues known, String service, String list) {
        JsonNode next =
                running.client.get(service, list + "?limit=1", admin).body().path("next");
        if (next.isTextual()) {
            String template = list.replace("/gdp-growth/verdicts", "/{id}/verdicts")
                    .replace("/gdp-growth/331100", "/{indicator}/{region}");
            known.add(template + " cursor", List.of(next.asText()));
        }
    }

    private static List<JsonNode> readings() {
        List<JsonNode> bodies = new ArrayList<>();
        FIGURES.stream().map(StackFiles::json).forEach(bodies::add);
        ArrayNode all = YAML.createArrayNode();
        bodies.forEach(all::add);
        ObjectNode wrapped = YAML.createObjectNode();
        wrapped.set("readings", all.deepCopy());
        bodies.add(all);
        bodies.add(wrapped);
        return bodies;
    }

    private static JsonNode file(JsonNode goal) {
        ObjectNode file = YAML.createObjectNode();
        file.putArray("goals").add(goal);
        return file;
    }

    private static List<JsonNode> seededGoals() {
        try {
            return YAML.readTree(GOALS.toFile()).path("goals").valueStream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
