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
    private static final Path SEEDS = Path.of("../../seeds");
    private static final List<String> GOALS =
            List.of("lishui-2025.yaml", "lishui-2025-1-demand.yaml", "lishui-2025-6-livelihood.yaml");
    private static final Pattern LINK = Pattern.compile("/a/([A-Za-z0-9._~-]+)");
    private static final String PUBLISHED = "2025-07-17T10:00:00+08:00";

    /** Behind their goals, so that departments are warned. */
    private static final List<String> BEHIND = List.of(
            RunningStack.reading("gdp-growth", "2025-H1", "5.6", "preliminary", PUBLISHED),
            RunningStack.reading("industrial-value-added-growth", "2025-M06", "4", "preliminary", PUBLISHED),
            RunningStack.reading("fixed-asset-investment-growth", "2025-M06", "-3", "preliminary", PUBLISHED),
            RunningStack.reading("retail-sales-growth", "2025-M06", "2", "preliminary", PUBLISHED));

    /** Of goals of which nobody is warned. */
    private static final List<String> OTHERS = List.of(
            RunningStack.reading(
                    "income-gap-to-top-city", "2024-Q1", "1.58", "preliminary", "2024-04-26T10:00:00+08:00"),
            RunningStack.reading(
                    "income-gap-to-top-city", "2025-Q1", "1.56", "preliminary", "2025-04-25T10:00:00+08:00"),
            RunningStack.reading("urban-rural-income-ratio", "2024", "1.89", "final", "2025-01-24T10:00:00+08:00"),
            RunningStack.reading(
                    "urban-rural-income-ratio", "2025-Q1", "1.72", "preliminary", "2025-04-25T10:00:00+08:00"));

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
        List<String> submissions = Stream.of(BEHIND, OTHERS).map(this::posted).toList();
        running.awaitIdle();
        List<String> alerts = ids(Stack.ALERT, "/api/v1/alerts");
        KnownValues known = new KnownValues();
        known.add("submissions", submissions)
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
                .add("alerts", alerts)
                // The links of the others go on to work.
                .add("revokeLinks id", List.of(alerts.getFirst()))
                .add("deliveries", ids(Stack.ALERT, "/api/v1/deliveries"))
                .add("a", links());
        known.add(
                        "deleteGoal id",
                        changing().stream()
                                .map(goal -> goal.path("id").asText())
                                .toList())
                .add("goals cursor", cursor(Stack.TARGET, "/api/v1/goals"))
                .add("verdicts cursor", cursor(Stack.TARGET, "/api/v1/goals/urban-rural-income-ratio/verdicts"))
                .add("series cursor", cursor(Stack.TARGET, "/api/v1/series/urban-rural-income-ratio/331100"))
                .add("alerts cursor", cursor(Stack.ALERT, "/api/v1/alerts"))
                .add("deliveries cursor", cursor(Stack.ALERT, "/api/v1/deliveries"));
        return known.addBodies("postReadings", readings())
                .addBodies("addGoal", changing())
                .addBodies("changeGoal", changing())
                .addBodies(
                        "importGoals", changing().stream().map(FedStack::file).toList());
    }

    private String posted(List<String> figures) {
        String submission = running.post("[" + String.join(",", figures) + "]")
                .body()
                .path("submission")
                .asText();
        running.receipt(submission);
        return submission;
    }

    /** The goals that may be changed: a warning would be taken back if its goal were. */
    private List<JsonNode> changing() {
        return goals.stream()
                .filter(goal -> BEHIND.stream()
                        .noneMatch(figure ->
                                figure.contains('"' + goal.path("indicator").asText() + '"')))
                .toList();
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

    private List<String> cursor(String service, String list) {
        JsonNode next =
                running.client.get(service, list + "?limit=1", admin).body().path("next");
        return next.isTextual() ? List.of(next.asText()) : List.of();
    }

    private static List<JsonNode> readings() {
        List<JsonNode> bodies = new ArrayList<>();
        OTHERS.stream().map(StackFiles::json).forEach(bodies::add);
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
        List<JsonNode> goals = new ArrayList<>();
        GOALS.forEach(
                file -> read(SEEDS.resolve("goals").resolve(file)).path("goals").forEach(goals::add));
        return goals;
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
