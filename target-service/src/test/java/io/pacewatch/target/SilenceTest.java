package io.pacewatch.target;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.VerdictEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What silence has decided stands only as long as the goal is the one that it decided. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SilenceTest extends WithBureau {
    private static final String COUNTY = "331102";
    private static final String OVER = "2025-06-01";
    private static final String AHEAD = "2025-12-31";

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    @Test
    void aLaterDeadlineOpensTheGoalAgainAndTheFormerOneEndsItAgain() {
        planner.add(toBeDone("postponed", OVER, "通航"));
        awaitStatus("postponed", "MISSED");

        change("postponed", AHEAD, "通航");
        when().get(at("postponed"))
                .then()
                .body("verdict.status", equalTo("UNKNOWN"), "verdict.reason", equalTo("no-report"));
        change("postponed", OVER, "通航");

        awaitStatus("postponed", "MISSED");
        List<VerdictEvent> given = bureau.verdicts("postponed|331102|2025", 3);
        assertThat(given).extracting(VerdictEvent::cause).containsExactly(Cause.TIME, Cause.GOAL_CHANGE, Cause.TIME);
    }

    @Test
    void aGoalThatWasDeletedIsAskedForAgainWhereItIsAddedAnew() {
        planner.add(toBeDone("twice", OVER, "通航"));
        awaitStatus("twice", "MISSED");
        planner.writes()
                .header("If-Match", "*")
                .queryParam("reason", "twice")
                .delete(at("twice"))
                .then()
                .statusCode(204);

        planner.add(toBeDone("twice", OVER, "通航"));

        awaitStatus("twice", "MISSED");
    }

    @Test
    void otherWordsChangeNothingOfWhatSilenceHasDecided() {
        planner.add(toBeDone("reworded", OVER, "通航"));
        awaitStatus("reworded", "MISSED");

        change("reworded", OVER, "建成通航");

        assertThat(bureau.verdicts("reworded|331102|2025", 1)).hasSize(1);
        when().get(at("reworded")).then().body("verdict.status", equalTo("MISSED"));
    }

    private void change(String id, String deadline, String wording) {
        planner.writes()
                .header("If-Match", "*")
                .queryParam("reason", "changed")
                .body(toBeDone(id, deadline, wording))
                .put(at(id))
                .then()
                .statusCode(200);
    }

    private static void awaitStatus(String id, String status) {
        await().atMost(SOON).untilAsserted(() -> when().get(at(id)).then().body("verdict.status", equalTo(status)));
    }

    private static String at(String id) {
        return "/api/v1/goals/" + id + "?year=2025&region=" + COUNTY;
    }

    private static String toBeDone(String id, String deadline, String wording) {
        return """
                {"id": "%s", "indicator": "national-park", "region": "%s", "year": 2025,
                 "name": {"zh": "通航", "en": "Opened"}, "section": "1", "wording": "%s", "comparator": "at_least",
                 "value": null, "unit": "share", "deadline": "%s", "rule": "done", "holds": "once",
                 "lead": "development-reform"}
                """.formatted(id, COUNTY, wording, deadline);
    }
}
