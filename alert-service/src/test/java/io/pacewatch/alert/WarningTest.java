package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.contracts.SentRecords;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.local.infrastructure.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** From the verdict topic to the inbox, on a real broker, database and relay. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class WarningTest extends WithRelay {

    @AfterAll
    static void whatWasSetAsideIsAsTheDocumentSays() {
        String broker = Infrastructure.shared().kafkaBootstrapServers();
        List<String> topic = List.of(EventType.VERDICT.deadLetterTopic());

        assertThat(SentRecords.on(broker, topic)).isNotEmpty();
        assertThat(SentRecords.violations(broker, topic)).isEmpty();
    }

    @Test
    void aGoalThatFallsBehindIsOneMail() {
        Events behind = quarterly().goal("g1").lead("dep-1");

        stage.publish(behind, behind);

        JsonNode mail = await().atMost(SOON)
                .until(() -> stage.mails("dep-1"), found -> !found.isEmpty())
                .getFirst();
        String root = "<episode." + stage.episode("g1") + "@pacewatch.example>";
        assertThat(mail.path("subject").asText()).isEqualTo("【低于目标·初步】丽水市 地区生产总值增速 低0.9个百分点");
        assertThat(mail.path("references").asText()).isEqualTo(root);
        assertThat(mail.path("messageId").asText()).endsWith("@pacewatch.example>");
        assertThat(mail.path("html").asText()).contains("其余月份合计需同比增长7.4%", "/goals/g1?region=331100&amp;year=2025");
        assertThat(mail.path("text").asText()).contains("其余月份合计需同比增长7.4%", "http://localhost:8083/a/");
        await().atMost(SOON).until(() -> stage.deliveries("g1").equals(List.of("OPENED SENT")));
        assertThat(stage.mails("dep-1")).hasSize(1);
    }

    @Test
    void aRevisionIsCorrectedInTheSameThread() {
        Events behind = quarterly().goal("g2").lead("dep-2");
        stage.publish(behind);
        JsonNode first = await().atMost(SOON)
                .until(() -> stage.mails("dep-2"), found -> !found.isEmpty())
                .getFirst();
        await().atMost(SOON).until(() -> stage.deliveries("g2").contains("OPENED SENT"));

        stage.publish(behind.revised().says(Status.ON_PACE, "6.6").number(2));

        await().atMost(SOON).until(() -> stage.mails("dep-2").size() == 2);
        JsonNode second = stage.mails("dep-2").getLast();
        assertThat(second.path("references")).isEqualTo(first.path("references"));
        assertThat(second.path("subject").asText()).contains("更正", "5.6%", "6.6%");
        assertThat(second.path("text").asText()).contains("原为5.6%", "现更正为6.6%", "此前的预警不再成立");
        assertThat(stage.history("g2")).startsWith("OPENED", "MESSAGE_SENT", "SUPERSEDED");
    }

    @Test
    void aRevisionWithinTheWindowMailsNobody() {
        Events behind = quarterly().goal("g3").lead("dep-3");

        stage.publish(behind, behind.revised().says(Status.ON_PACE, "6.6").number(2), behind.goal("g3-last"));

        await().atMost(SOON).until(() -> stage.mails("dep-3").size() == 1);
        assertThat(stage.deliveries("g3")).containsExactly("OPENED SUPPRESSED revised-before-sending");
        assertThat(stage.mails("dep-3").getFirst().path("text").asText())
                .contains("/goals/g3-last")
                .doesNotContain("/goals/g3?");
    }

    @Test
    void whatFallsIntoOneWindowIsOneMailWorstFirst() {
        stage.publish(
                quarterly().goal("g4-a").lead("dep-4").says(Status.AT_RISK, "6.1"),
                quarterly().goal("g4-b").lead("dep-4").says(Status.BEHIND, "5.0"));

        await().atMost(SOON).until(() -> stage.deliveries("g4-a").contains("OPENED SENT"));
        assertThat(stage.mails("dep-4")).hasSize(1);
        String text = stage.mails("dep-4").getFirst().path("text").asText();
        assertThat(text.indexOf("/goals/g4-b")).isPositive().isLessThan(text.indexOf("/goals/g4-a"));
        assertThat(stage.mails("dep-4").getFirst().path("references").asText())
                .contains(stage.episode("g4-a"), stage.episode("g4-b"));
    }

    @Test
    void historyIsWrittenDownAndMailsNobody() {
        stage.publish(
                quarterly().goal("g5").lead("dep-5").kept("history"),
                quarterly().goal("g5-told").lead("dep-5"));

        await().atMost(SOON).until(() -> stage.deliveries("g5-told").contains("OPENED SENT"));
        assertThat(stage.deliveries("g5")).containsExactly("OPENED SUPPRESSED history");
        assertThat(stage.mails("dep-5")).hasSize(1);
    }

    @Test
    void olderEventsAndOlderPeriodsChangeNothing() {
        Events latest =
                quarterly().goal("g6").lead("dep-6").says(Status.ON_PACE, "6.6").number(5);

        Events behind = latest.says(Status.BEHIND, "5.6");

        stage.publish(latest, behind.number(4), behind.number(6).notCurrent());

        stage.publish(latest.goal("g6-last"));
        await().atMost(SOON).until(() -> stage.sequence("g6") == 5);
        assertThat(stage.history("g6")).isEmpty();
    }

    @Test
    void poisonIsPutAsideAndTheRestGoesOn() {
        stage.publish("g7|331100|2025", "{not json".getBytes(StandardCharsets.UTF_8));

        stage.publish(quarterly().goal("g7").lead("dep-7"));

        await().atMost(SOON).until(() -> stage.mails("dep-7").size() == 1);
        assertThat(get("/q/metrics").asString())
                .containsPattern("pacewatch_dead_letters_total\\{topic=\"pacewatch.verdicts.v1.dlq\"} [1-9]");
    }

    @Test
    void aSecondWarningMailOfADayWaitsForTheNextMorning() {
        Events ordinary = quarterly().of(GoalClass.ORDINARY).lead("dep-8");
        stage.publish(ordinary.goal("g8-a"));
        await().atMost(SOON).until(() -> stage.deliveries("g8-a").contains("OPENED SENT"));
        stage.publish(ordinary.goal("g8-b"), quarterly().goal("g8-headline").lead("dep-8"));
        await().atMost(SOON).until(() -> stage.deliveries("g8-headline").contains("OPENED SENT"));
        assertThat(stage.deliveries("g8-b")).containsExactly("OPENED READY");

        stage.waitDays(1);

        await().atMost(SOON).until(() -> stage.deliveries("g8-b").contains("OPENED SENT"));
        assertThat(stage.mails("dep-8")).hasSize(3);
    }

    @Test
    void aWarningForAnUnknownDepartmentWaitsInSight() {
        stage.publish(quarterly().goal("g9").lead("nobody-knows"));

        await().atMost(SOON).until(() -> stage.sequence("g9") == 1);
        assertThat(stage.deliveries("g9")).containsExactly("OPENED READY unknown-department");
    }

    @Test
    void theAddressOfAnotherChannelIsNotTheDepartmentsMailAddress() {
        stage.reachBy("dep-18", "robot", "https://robot.example/hook");

        stage.publish(quarterly().goal("g18").lead("dep-18"));

        await().atMost(SOON).until(() -> stage.sequence("g18") == 1);
        assertThat(stage.address("dep-18")).isEqualTo("https://robot.example/hook");
        assertThat(stage.mails("dep-18")).isEmpty();
    }
}
