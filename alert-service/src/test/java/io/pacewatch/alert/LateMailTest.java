package io.pacewatch.alert;

import static io.pacewatch.alert.LateFigures.july;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.lateness.LateStep;
import io.pacewatch.events.verdict.News;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the announcement of a late figure to whoever reports it, and to the supervision office. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LateMailTest extends WithRelay {

    @Test
    void whatIsLateOnOneMorningIsOneMailToWhoeverReportsIt() {
        stage.publish(
                july("l1-a", LateStep.REPORTER, "bureau:stats"),
                july("l1-b", LateStep.REPORTER, "bureau:stats"),
                july("l1-a", LateStep.REPORTER, "bureau:stats"));

        await().atMost(SOON).until(() -> stage.lateDeliveries("l1-b").equals(List.of("LATE_REPORTER SENT")));
        assertThat(stage.lateDeliveries("l1-a")).containsExactly("LATE_REPORTER SENT");
        JsonNode mail = stage.mails("stats").getFirst();
        assertThat(stage.mails("stats")).hasSize(1);
        assertThat(mail.path("subject").asText()).isEqualTo("【数据逾期】丽水市 规上工业增加值增速 等2项未按时报送");
        assertThat(mail.path("text").asText())
                .contains("2025年1—7月累计，应于2025-08-25前报送；关系目标：规上工业增长9%", "/api/v1/readings", "\"indicator\":\"l1-a\"")
                .doesNotContain("查看目标");
        stage.publish(july("l1-a", LateStep.ARRIVED, "bureau:stats"));
        await().atMost(SOON).until(() -> stage.lateSteps("l1-a").equals(List.of("REPORTER", "ARRIVED")));
        assertThat(stage.lateDeliveries("l1-a")).containsExactly("LATE_REPORTER SENT");
    }

    @Test
    void theSupervisionOfficeReadsWhoHasNotSentWhat() {
        stage.publish(july("l2", LateStep.SUPERVISION, "bureau:stats"));

        JsonNode mail = await().atMost(SOON)
                .until(() -> stage.mails("dcs"), found -> !found.isEmpty())
                .getFirst();
        assertThat(mail.path("subject").asText())
                .isEqualTo("[Figure overdue] Lishui, Industrial growth still not sent");
        assertThat(mail.path("text").asText())
                .contains("to be sent by Lishui Bureau of Statistics; January to July 2025, was due by 2025-08-25");
    }

    @Test
    void aFigureThatComesWithinTheWindowIsNotAskedFor() {
        stage.publish(
                july("l3", LateStep.REPORTER, "department:dep-19"), july("l3", LateStep.ARRIVED, "department:dep-19"));

        await().atMost(SOON).until(() -> stage.lateSteps("l3").size() == 2);
        assertThat(stage.lateDeliveries("l3")).containsExactly("LATE_REPORTER SUPPRESSED arrived-before-sending");
    }

    @Test
    void historyAndBureausWithoutAnAddressAreToldNothingAndOtherTypesPassedOver() {
        stage.publish("io.pacewatch.of-a-newer-release.v1", july("l4-foreign", LateStep.REPORTER, "bureau:stats"));

        stage.publish(
                july("l4-old", LateStep.REPORTER, "bureau:stats", News.suppressed("history")),
                july("l4-nobody", LateStep.REPORTER, "bureau:unreachable"));

        await().atMost(SOON)
                .until(() -> stage.lateSteps("l4-nobody").size() == 1
                        && stage.lateSteps("l4-old").size() == 1);
        assertThat(stage.lateDeliveries("l4-old")).containsExactly("LATE_REPORTER SUPPRESSED history");
        assertThat(stage.lateDeliveries("l4-nobody")).containsExactly("LATE_REPORTER SUPPRESSED no-address");
        assertThat(stage.lateSteps("l4-foreign")).isEmpty();
    }
}
