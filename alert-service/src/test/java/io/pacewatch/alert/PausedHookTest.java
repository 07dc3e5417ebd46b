package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.Hook.Mood;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A hook that refuses our signature, or that there is no key for, is left alone and tried by itself. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class PausedHookTest extends WithHook {

    private static final Mood[] FORBIDS_ALL =
            Collections.nCopies(500, Mood.FORBIDS).toArray(Mood[]::new);

    @Inject
    Aftermath aftermath;

    @ConfigProperty(name = "pacewatch.webhook.secrets-dir")
    Path keys;

    @Test
    void aHookThatRefusesOurSignatureIsTriedWithOneMessageAndTheDepartmentIsMailedMeanwhile() {
        hook.will("/dep-25" + QUERY, FORBIDS_ALL);
        stage.publish(quarterly().goal("p1-a").lead("dep-25"));
        await().atMost(SOON).until(() -> stage.history("p1-a").contains("MESSAGE_RETRY"));

        stage.publish(quarterly().goal("p1-b").lead("dep-25"));

        await().atMost(SOON)
                .until(() -> stage.deliveries("p1-b").equals(List.of("OPENED SENT", "OPENED READY endpoint-paused")));
        assertThat(stage.mails("dep-25")).hasSize(1);
        // Long after the second message was due as well.
        await().atMost(SOON).until(() -> aftermath.refusals("dep-25") >= 8);
        assertThat(calls()).containsOnly(calls().getFirst());
        assertThat(aftermath.attempts("p1-a", "webhook")).containsExactly(0);
        assertThat(stage.deliveries("p1-a"))
                .containsExactly("OPENED RETRY answered 401: refuses our signature, the endpoint is paused");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(metrics())
                        .contains(
                                "pacewatch_endpoints_paused{channel=\"webhook\"} 1.0",
                                "pacewatch_deliveries_pending{channel=\"webhook\"} 0.0"));

        hook.relents("/dep-25" + QUERY);

        await().atMost(SOON).until(() -> stage.deliveries("p1-a").equals(List.of("OPENED SENT")));
        await().atMost(SOON).until(() -> stage.deliveries("p1-b").equals(List.of("OPENED SENT", "OPENED SENT")));
        await().atMost(SOON).until(() -> metrics().contains("pacewatch_endpoints_paused{channel=\"webhook\"} 0.0"));
    }

    @Test
    void aHookWithoutAKeyIsNotCalledBeforeThereIsOne() throws IOException {
        stage.publish(quarterly().goal("p2").lead("dep-26"));
        await().atMost(SOON)
                .until(() -> stage.deliveries("p2")
                        .equals(List.of("OPENED RETRY the file of keys written-later cannot be read,"
                                + " the endpoint is paused")));

        Files.writeString(keys.resolve("written-later"), WebhookTest.CURRENT_KEY);

        await().atMost(SOON).until(() -> stage.deliveries("p2").equals(List.of("OPENED SENT")));
        assertThat(hook.received("/dep-26" + QUERY)).hasSize(1);
        assertThat(aftermath.attempts("p2", "webhook")).containsExactly(1);
    }

    private List<String> calls() {
        return hook.received("/dep-25" + QUERY).stream()
                .map(call -> call.headers().get("webhook-id"))
                .toList();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
