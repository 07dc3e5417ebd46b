package io.pacewatch.alert;

import static io.restassured.RestAssured.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.contracts.ReaderRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dashboards read what became of alerts, but no addresses, no keys and nothing that anybody wrote. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class ReaderRoleTest {
    @Inject
    DataSource database;

    private ReaderRole reader;

    @BeforeEach
    void tablesAreThere() {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        reader = new ReaderRole(database);
    }

    @Test
    void readsTheViewsAndNothingElse() {
        assertThat(reader.mayRead())
                .containsExactly("alert.dashboard_alert", "alert.dashboard_alert_step", "alert.dashboard_delivery")
                .allSatisfy(view -> assertThat(reader.refusal("select * from " + view + " limit 3"))
                        .isEmpty());
        assertThat(reader.mayChange()).isEmpty();
        for (String kept :
                new String[] {"address from alert.endpoint", "secret from alert.endpoint", "who from alert.history"}) {
            assertThat(reader.refusal("select " + kept))
                    .hasValueSatisfying(refusal -> assertThat(refusal).contains("permission denied"));
        }
    }

    @Test
    void seesNoDocumentsAndNoFreeText() {
        assertThat(reader.columns())
                .isNotEmpty()
                .noneMatch(column -> column.matches(".*( jsonb?|\\.(address|secret|who|why|error|reason|detail) .*)"));
    }
}
