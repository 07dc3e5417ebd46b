package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.link.SignedLink;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;

/** Tests that answer an alert, each one of its own. */
abstract class WithAlert {

    @Inject
    Stage stage;

    @Inject
    SignedLink links;

    @ConfigProperty(name = "test.token.admin")
    String admin;

    String alert;

    @BeforeEach
    void openAlert(TestInfo test) {
        String goal = test.getTestClass().orElseThrow().getSimpleName() + "-"
                + test.getTestMethod().orElseThrow().getName();
        stage.publish(quarterly().goal(goal).lead("dep-15").kept("history"));
        await().atMost(Duration.ofSeconds(20)).until(() -> stage.sequence(goal) == 1);
        alert = stage.episode(goal);
    }

    static final String MESSAGE = "01jzk4t2v0000000000000000m";

    /** The path of a link in a mail about this alert, good for a minute. */
    String linkTo(String episode) {
        Instant now = Instant.now();
        return "/a/" + links.token(new SignedLink.Link(episode, MESSAGE, now), now.plusSeconds(60));
    }

    static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
