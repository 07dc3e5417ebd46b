package io.pacewatch.target;

import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Tests on the running service that speak to it as a bureau does; none begins before the service is ready. */
abstract class WithBureau {
    static final Duration SOON = Duration.ofSeconds(20);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    Bureau bureau;

    @BeforeEach
    void openBureau() {
        await().atMost(SOON)
                .untilAsserted(() -> when().get("/q/health/ready").then().statusCode(200));
        bureau = new Bureau(bootstrapServers);
    }

    @AfterEach
    void closeBureau() {
        if (bureau != null) {
            bureau.close();
        }
    }
}
