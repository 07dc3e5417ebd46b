package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parameters of lists and ids in addresses. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class AlertListTest extends WithAlert {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/alerts?cursor=!!!",
                "/api/v1/alerts?cursor=AA",
                "/api/v1/alerts?cursor=%00",
                "/api/v1/alerts?limit=0",
                "/api/v1/alerts?limit=501",
                "/api/v1/alerts?department=%00",
                "/api/v1/alerts?state=%00",
                "/api/v1/alerts/%00",
                "/api/v1/alerts/a%00b",
                "/api/v1/deliveries?cursor=--",
                "/api/v1/deliveries?limit=-1",
                "/api/v1/deliveries?state=typo"
            })
    void aParameterThatCannotBeReadIsRefused(String path) {
        as(admin).urlEncodingEnabled(false).get(path).then().statusCode(400);
    }

    @Test
    void theCursorOfAPageLeadsToTheNext() {
        stage.publish(quarterly().goal("a-later-one").lead("dep-15").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence("a-later-one") == 1);
        String next = as(admin)
                .get("/api/v1/alerts?limit=1")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(alert)))
                .extract()
                .path("next");

        as(admin)
                .queryParam("cursor", next)
                .get("/api/v1/alerts")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(alert));
    }
}
