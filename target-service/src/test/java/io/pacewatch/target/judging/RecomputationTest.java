package io.pacewatch.target.judging;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.pacewatch.target.RealInfrastructure;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.readings.Arrival;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where goals stand is what anybody would work out from the stored readings, whatever came in whatever order. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class RecomputationTest {
    private static final String REGION = "331199";
    private static final int MANY = 3_000;
    private static final int BATCH = 500;
    private static final int POSTS = 2_000;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<ReadingStatus> STATUSES = List.of(
            ReadingStatus.ESTIMATED,
            ReadingStatus.PRELIMINARY,
            ReadingStatus.PRELIMINARY,
            ReadingStatus.REVISED,
            ReadingStatus.FINAL);

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    JudgingTransaction judging;

    @Inject
    GoalSearch goals;

    @Inject
    GoalStore store;

    @Inject
    BusinessClock clock;

    @Inject
    CatalogueStore catalogue;

    @Inject
    MeterRegistry meters;

    private String token;

    @BeforeEach
    void ready() {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        token = new TokenFile(Path.of(tokens), InstantSource.system())
                .create(TokenScope.admin())
                .secret();
    }

    /** The city's goals of this year, as a county's. */
    private List<Goal> goals() {
        Instant now = clock.instant();
        return jdbi.inTransaction(h -> {
            Locks.GOALS.takeAlone(h);
            catalogue.insert(h, new Region(REGION, new LocalName("试验市", "Trial"), "331100", "county"), now);
            List<Goal> added = goals.find(h, Wanted.of("331100", 2025, 500), Set.of()).stream()
                    .map(s -> inRegion(s.goal()))
                    .filter(goal -> store.insert(h, goal, now))
                    .toList();
            judging.judgeLoaded(h, added);
            return goals.find(h, Wanted.of(REGION, 2025, 500), Set.of()).stream()
                    .map(Standing::goal)
                    .toList();
        });
    }

    private static Goal inRegion(Goal city) {
        ObjectNode json = Wire.mapper().valueToTree(city);
        json.put("region", REGION).put("version", 1);
        return Wire.mapper().convertValue(json, Goal.class);
    }

    @Test
    void noGoalDiffersAfterAnyPostsCorrectionsAndWithdrawals() {
        Random random = new Random(20251201);
        List<Goal> all = goals();
        Catalogue names = jdbi.withHandle(catalogue::read);
        List<Reading> posted = new ArrayList<>();
        while (posted.size() < POSTS) {
            // Few goals at a time, so that their figures are corrected and withdrawn again and again.
            Goal goal = all.get(random.nextInt(1 + posted.size() * all.size() / POSTS));
            posted.add(any(random, goal, names, posted));
        }
        for (int at = 0; at < POSTS; ) {
            int to = Math.min(POSTS, at + 1 + random.nextInt(60));
            judging.judge(posted.subList(at, to).stream()
                    .map(r -> new Arrival(r, null))
                    .toList());
            at = to;
        }

        JsonPath pass = recompute();

        assertThat(ours(pass)).isEmpty();
        assertThat(pass.getLong("compared")).isGreaterThanOrEqualTo(all.size());
    }

    /** Other tests leave goals behind that nobody can judge. */
    private static List<String> ours(JsonPath pass) {
        return pass.getList("examples.goal", String.class).stream()
                .filter(goal -> goal.contains("|" + REGION + "|"))
                .toList();
    }

    private static Reading any(Random random, Goal goal, Catalogue names, List<Reading> before) {
        List<SeriesKey> series = Judge.feeds(goal).stream()
                .filter(s -> names.indicator(s.indicator()).isPresent())
                .toList();
        SeriesKey key = series.get(random.nextInt(series.size()));
        Indicator indicator = names.indicator(key.indicator()).orElseThrow();
        int step = switch (indicator.frequency()) {
            case QUARTERLY -> 3;
            case ANNUAL -> 12;
            case MONTHLY, IRREGULAR, UNRECOGNISED -> 1;
        };
        int year = 2025 - random.nextInt(5) / 2;
        Period period = Period.month(year, step * (1 + random.nextInt(12 / step)));
        boolean withdrawn = random.nextInt(6) == 0;
        boolean given = random.nextInt(4) > 0;
        Instant accepted = Instant.parse("2025-07-20T00:00:00Z").plus(before.size(), ChronoUnit.MILLIS);
        Instant published =
                given ? Instant.parse("2025-01-01T00:00:00Z").plus(random.nextInt(200), ChronoUnit.DAYS) : accepted;
        return new Reading(
                key.indicator(),
                key.region(),
                period,
                withdrawn ? null : BigDecimal.valueOf(random.nextInt(400) - 40, 1),
                STATUSES.get(random.nextInt(STATUSES.size())),
                published,
                given,
                withdrawn,
                null,
                null,
                null,
                null,
                false,
                "random-" + before.size(),
                1,
                1,
                "lishui-stats",
                accepted);
    }

    @Test
    void aReadingThatNobodyJudgedIsFound() {
        goals();
        judging.judge(List.of(new Arrival(figure("tampered-1", "5.0", "2025-08-01T00:00:00Z"), null)));
        assertThat(ours(recompute())).isEmpty();
        jdbi.useHandle(h -> h.execute("update reading_version set value = 9.9 where submission = 'tampered-1'"));

        JsonPath pass = recompute();

        assertThat(pass.getLong("differing")).isPositive();
        assertThat(ours(pass)).containsExactly("gdp-growth|331199|2025");
        when().get("/api/v1/goals/gdp-growth/recomputed?year=2025&region=" + REGION)
                .then()
                .body("agrees", is(false))
                .body("differs", contains("status"));
        await().atMost(SOON)
                .until(() -> meters.get("pacewatch.goals.differing").gauge().value() > 0);
        judging.judge(List.of(new Arrival(figure("tampered-2", "5.1", "2025-08-02T00:00:00Z"), null)));
        assertThat(ours(recompute())).isEmpty();
    }

    @Test
    void veryManyVersionsOfOneFigureAreJudgedInOneGo() {
        goals();
        List<Arrival> versions = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            String at =
                    Instant.parse("2025-09-01T00:00:00Z").plusSeconds(60L * i).toString();
            versions.add(new Arrival(figure("restless-" + i, String.valueOf(4 + i % 2), at), null));
        }
        for (int at = 0; at < MANY; at += BATCH) {
            judging.judge(versions.subList(at, at + BATCH));
        }

        long judged = jdbi.withHandle(h -> h.createQuery("""
                        select count(*) from verdict where goal_key = 'gdp-growth|331199|2025'
                            and event #>> '{reading,submission}' like 'restless-%'
                        """).mapTo(Long.class).one());
        assertThat(judged).isBetween(60L, 60L + MANY / BATCH);
        when().get("/api/v1/goals/gdp-growth/recomputed?year=2025&region=" + REGION)
                .then()
                .body("verdict.actual", is(5), "agrees", is(true));
    }

    /** A closing figure that is newer than all that the other test posts. */
    private static Reading figure(String submission, String value, String published) {
        return new Reading(
                "gdp-growth",
                REGION,
                Period.month(2025, 12),
                new BigDecimal(value),
                ReadingStatus.FINAL,
                Instant.parse(published),
                true,
                false,
                null,
                null,
                null,
                null,
                false,
                submission,
                1,
                1,
                "lishui-stats",
                Instant.parse("2025-07-20T00:00:00Z"));
    }

    private JsonPath recompute() {
        String at = given().header("Authorization", "Bearer " + token)
                .post("/api/v1/goals:recompute")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await().atMost(SOON).until(() -> pass(at).getString("finishedAt") != null);
        return pass(at);
    }

    private JsonPath pass(String at) {
        return given().header("Authorization", "Bearer " + token).get(at).jsonPath();
    }
}
