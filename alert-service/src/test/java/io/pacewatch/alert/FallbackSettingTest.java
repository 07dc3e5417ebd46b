package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.alert.Hook.Mood;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The service itself looks for what nobody has accepted, where there is an address. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
@TestProfile(FallbackSettingTest.DutyOffice.class)
class FallbackSettingTest extends WithHook {

    /** Soon enough for a test. */
    public static final class DutyOffice implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "pacewatch.alert.fallback-address", "duty-office@lishui.example",
                    "pacewatch.alert.fallback-after", "PT1S");
        }
    }

    @Test
    void whatAHookDoesNotTakeInTimeIsMailedThereAndStillTried() {
        hook.will("/dep-24" + QUERY, Collections.nCopies(10, Mood.REDIRECTS).toArray(Mood[]::new));

        stage.publish(quarterly().goal("fs1").lead("dep-24"));

        await().atMost(SOON).until(() -> stage.deliveries("fs1").equals(List.of("OPENED SENT", "OPENED SENT")));
        assertThat(stage.mails("duty-office")).hasSize(1);
        assertThat(stage.mails("duty-office").getFirst().path("subject").asText())
                .startsWith("[Not reached: Department 24] [Below target");
        assertThat(stage.history("fs1")).startsWith("OPENED", "MESSAGE_RETRY").containsOnlyOnce("MESSAGE_FALLBACK");
    }
}
