package io.pacewatch.target.judging;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.pacewatch.target.RealInfrastructure;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.pace.BreakingRules;
import io.pacewatch.target.readings.Arrival;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.readings.Receipts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever rules and outlooks throw, for whichever goals: tried with drawn goals; the seed is in each failure. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AcceptedIsStoredTest {
    private static final int ROUNDS = 40;
    private static final String REGION = "331198";
    private static final Map<String, List<String>> GOALS = Map.of(
            "gdp-growth", List.of("breaks-a", "breaks-b", "breaks-c"),
            "retail-sales-growth", List.of("breaks-d", "breaks-e"));

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    Receipts receipts;

    @Inject
    ReadingVersions versions;

    @Inject
    GoalStore goals;

    @Inject
    CatalogueStore catalogue;

    @Inject
    VerdictStore verdicts;

    @Inject
    Watch watch;

    @Inject
    JudgementWriter writer;

    @Inject
    BusinessClock clock;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void goalsOfTwoSeries() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        jdbi.useHandle(h -> catalogue.insert(
                h, new Region(REGION, new LocalName("试验县", "Trial"), "331100", "county"), clock.instant()));
        String token = new TokenFile(Path.of(tokens), InstantSource.system())
                .create(TokenScope.admin())
                .secret();
        GOALS.forEach((indicator, ids) -> ids.forEach(id -> given().header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body("""
                        {"id": "%s", "indicator": "%s", "region": "%s", "year": 2025,
                         "name": {"zh": "增速", "en": "Growth"}, "section": "1", "wording": "增长6%%以上",
                         "comparator": "at_least", "value": 6, "unit": "percent", "deadline": "2025-12-31",
                         "rule": "growth", "lead": "development-reform"}
                        """.formatted(id, indicator, REGION))
                .post("/api/v1/goals")
                .then()
                .statusCode(201)));
    }

    @Test
    void everyReadingIsStoredItsNeighboursAreJudgedAndTheReceiptSaysWhatWasNot() {
        for (int seed = 0; seed < ROUNDS; seed++) {
            Random random = new Random(seed);
            Set<String> broken = GOALS.values().stream()
                    .flatMap(List::stream)
                    .filter(id -> random.nextInt(3) == 0)
                    .collect(Collectors.toSet());
            List<Reading> posted = posted(seed, random);
            double failures = failures();

            judge(broken, random)
                    .judge(posted.stream().map(r -> new Arrival(r, null)).toList());

            assertThat(stored(posted)).as("seed %d", seed).isEqualTo(posted.size());
            Set<String> concerned = receiptIsTruthful(seed, posted, broken);
            for (String id : concerned) {
                assertThat(reason(id))
                        .as("seed %d, %s", seed, id)
                        .isEqualTo(broken.contains(id) ? "cannot-be-judged" : null);
            }
            boolean failed = concerned.stream().anyMatch(broken::contains);
            assertThat(failures() > failures).as("seed %d", seed).isEqualTo(failed);
        }
    }

    /** Some rows of one request, each the newest publication of its figure. */
    private static List<Reading> posted(int seed, Random random) {
        List<Reading> posted = new ArrayList<>();
        int rows = 1 + random.nextInt(6);
        for (int row = 1; row <= rows; row++) {
            String indicator = random.nextBoolean() ? "gdp-growth" : "retail-sales-growth";
            posted.add(new Reading(
                    indicator,
                    REGION,
                    Period.month(2025, 3 * (1 + random.nextInt(2))),
                    BigDecimal.valueOf(seed * 10L + row, 1),
                    ReadingStatus.PRELIMINARY,
                    Instant.parse("2025-07-01T00:00:00Z").plusSeconds(60L * seed + row),
                    true,
                    false,
                    null,
                    null,
                    null,
                    null,
                    false,
                    "breaking-" + seed,
                    row,
                    rows,
                    "lishui-stats",
                    Instant.parse("2025-07-01T00:00:00Z").plusSeconds(3600L * seed)));
        }
        return posted;
    }

    private JudgingTransaction judge(Set<String> broken, Random random) {
        var judge = BreakingRules.judge(goal -> broken.contains(goal.id()), random);
        var reader = new DeliberationReader(goals, catalogue, versions, verdicts, clock, judge);
        return new JudgingTransaction(jdbi, receipts, versions, reader, writer, watch, clock);
    }

    private long stored(List<Reading> posted) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from reading_version where submission = :id")
                .bind("id", posted.getFirst().submission())
                .mapTo(Long.class)
                .one());
    }

    /** Says of every row which goals were judged by it and which could not be; returns all of them. */
    private static Set<String> receiptIsTruthful(int seed, List<Reading> posted, Set<String> broken) {
        JsonPath receipt = when().get("/api/v1/submissions/" + posted.getFirst().submission())
                .jsonPath();
        assertThat(receipt.getInt("processed"))
                .as("seed %d", seed)
                .isEqualTo(receipt.getInt("accepted"))
                .isEqualTo(posted.size());
        Set<String> concerned = new HashSet<>();
        for (int i = 0; i < posted.size(); i++) {
            List<String> ids = GOALS.get(posted.get(i).indicator());
            List<String> unjudged = receipt.getList("rows[%d].cannotBeJudged".formatted(i), String.class);
            assertThat(unjudged)
                    .as("seed %d, row %d", seed, i + 1)
                    .containsExactlyInAnyOrderElementsOf(ids.stream()
                            .filter(broken::contains)
                            .map(id -> id + "|" + REGION + "|2025")
                            .toList());
            List<String> given = receipt.getList("rows[%d].verdicts".formatted(i), String.class);
            assertThat(given.stream().map(v -> v.substring(0, v.indexOf('|'))))
                    .as("seed %d, row %d", seed, i + 1)
                    .containsAll(ids);
            concerned.addAll(ids);
        }
        return concerned;
    }

    private static String reason(String id) {
        return when().get("/api/v1/goals/%s?region=%s&year=2025".formatted(id, REGION))
                .jsonPath()
                .getString("verdict.reason");
    }

    private double failures() {
        return meters.get("pacewatch.judging.failures").counter().count();
    }
}
