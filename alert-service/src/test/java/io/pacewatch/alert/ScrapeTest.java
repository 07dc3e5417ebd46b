package io.pacewatch.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** A scrape is answered whatever the database does, with what was counted last and how old that is. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ScrapeTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Inject
    Jdbi jdbi;

    @Test
    void isAnsweredWithinASecondWhileTheDatabaseHangs() {
        await().atMost(LONG).until(() -> age() < 6);
        jdbi.useTransaction(h -> {
            h.execute("LOCK TABLE alert.delivery IN ACCESS EXCLUSIVE MODE");
            await().atMost(LONG).until(() -> age() > 8);

            await().atMost(LONG).until(() -> given().get("/q/metrics").timeIn(TimeUnit.MILLISECONDS) < 1_000);

            assertThat(answered().lines().filter(line -> line.startsWith("pacewatch_")))
                    .noneMatch(line -> line.endsWith("NaN"))
                    .anyMatch(line -> line.startsWith("pacewatch_oldest_pending_delivery_seconds "));
        });
        await().atMost(LONG).until(() -> age() < 6);
    }

    @Test
    void countsAreThereFromTheStart() {
        assertThat(answered())
                .contains("pacewatch_verdicts_received_total{outcome=\"poison\"}")
                .contains("pacewatch_verdicts_received_total{outcome=\"acted\"}")
                .contains("pacewatch_deliveries_total{channel=\"mail\",outcome=\"dead\"}")
                .contains("pacewatch_dead_letters_total{topic=\"pacewatch.verdicts.v1.dlq\"}")
                .contains("pacewatch_calendar_missing ");
    }

    private static double age() {
        Matcher age = Pattern.compile("pacewatch_count_age_seconds\\{of=\"deliveries\"} (\\S+)")
                .matcher(answered());
        assertThat(age.find()).isTrue();
        return Double.parseDouble(age.group(1));
    }

    private static String answered() {
        return given().get("/q/metrics").then().statusCode(200).extract().asString();
    }
}
