package io.pacewatch.alert;

import static io.pacewatch.alert.Events.quarterly;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.pacewatch.contracts.HttpContract;
import io.pacewatch.contracts.RawHttp;
import io.pacewatch.contracts.Routes;
import io.pacewatch.contracts.Unprovoked;
import io.pacewatch.events.verdict.Status;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The served document against what is answered, errors first of all. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class HttpContractTest extends WithContract {

    /** 413 needs a request that no client sends, 500 something that is broken. */
    @Test
    void everythingDescribedCanBeMetAndEverythingMetIsDescribed() {
        reading();
        acknowledging();
        planning();
        byLink();
        revoking();
        replaying();
        tooManyPlans();
        over();
        program().get("/api/v1/status").then().statusCode(200);
        program().accept("application/xml").get("/api/v1/status").then().statusCode(406);

        assertThat(Unprovoked.of(HttpContract.servedAt(address()), held.met(), Set.of(413, 421, 429, 500, 503)))
                .isEmpty();
    }

    private void reading() {
        for (String path : List.of(ALERTS, ALERTS + "/" + alert, "/api/v1/deliveries")) {
            as(admin).get(path).then().statusCode(200);
            program().get(path).then().statusCode(401);
            as(bureau).get(path).then().statusCode(403);
            as(admin).accept("application/xml").get(path).then().statusCode(406);
        }
        as(admin).get(ALERTS + "?limit=many").then().statusCode(400);
        as(admin).get("/api/v1/deliveries?limit=many").then().statusCode(400);
        as(admin).get(ALERTS + "/none").then().statusCode(404);
        as(admin).urlEncodingEnabled(false).get(ALERTS + "/%00").then().statusCode(400);
    }

    private void acknowledging() {
        String path = ALERTS + "/" + alert + "/acknowledge";
        as(admin).contentType("application/json").body("{}").post(path).then().statusCode(200);
        refusals(path, "{}");
        as(admin)
                .contentType("application/json")
                .body("{\"note\":\"a\\u0000b\"}")
                .post(path)
                .then()
                .statusCode(400)
                .body("detail", containsString("note: has a control character or half a character: U+0000"));
        as(admin)
                .contentType("application/json")
                .body("{\"note\":\"" + "n".repeat(4_001) + "\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("detail", containsString("note (Remark): At most 4000 characters"));
        as(admin)
                .contentType("application/json")
                .body("{}")
                .post(ALERTS + "/none/acknowledge")
                .then()
                .statusCode(404);
    }

    private void planning() {
        String path = ALERTS + "/" + alert + "/plan";
        as(admin).contentType("application/json").body(PLAN).post(path).then().statusCode(200);
        refusals(path, PLAN);
        as(admin)
                .contentType("application/json")
                .body(PLAN)
                .post(ALERTS + "/none/plan")
                .then()
                .statusCode(404);
        as(admin)
                .contentType("application/json")
                .body(PLAN.replace("catchUpBy", "later"))
                .post(path)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("detail", containsString("catchUpBy"));
        as(admin)
                .contentType("application/json")
                .body(PLAN.replace("2025-09-30", "soon"))
                .post(path)
                .then()
                .statusCode(422)
                .body("detail", containsString("catchUpBy (Caught up by): A day is needed"));
    }

    private void revoking() {
        String path = ALERTS + "/" + alert + "/links/revoke";
        posts(path);
        as(admin).contentType("application/json").body("{}").post(path).then().statusCode(422);
        as(admin)
                .contentType("application/json")
                .body(REASON)
                .post(ALERTS + "/none/links/revoke")
                .then()
                .statusCode(404);
    }

    private void replaying() {
        String dead = stage.dead("h-everythingDescribedCanBeMetAndEverythingMetIsDescribed");
        String path = "/api/v1/deliveries/" + dead + "/replay";
        posts(path);
        as(admin).contentType("application/json").body("{}").post(path).then().statusCode(422);
        as(admin).contentType("application/json").body(REASON).post(path).then().statusCode(409);
        as(admin)
                .contentType("application/json")
                .body(REASON)
                .post("/api/v1/deliveries/none/replay")
                .then()
                .statusCode(404);
        String many = "/api/v1/deliveries:replay";
        refusals(many, REASON);
        as(admin).contentType("application/json").body("{}").post(many).then().statusCode(422);
        as(admin).contentType("application/json").body(REASON).post(many).then().statusCode(400);
        as(admin)
                .contentType("application/json")
                .body("{\"endpoint\":\"mail:none\",\"reason\":\"r\"}")
                .post(many)
                .then()
                .statusCode(200);
    }

    private void posts(String path) {
        as(admin).contentType("application/json").body(REASON).post(path).then().statusCode(200);
        refusals(path, REASON);
    }

    private void tooManyPlans() {
        Instant now = Instant.now();
        String link = link(now.plusSeconds(60));
        for (int i = 0; i < 30; i++) {
            form().formParam("taken", "t" + i).post(link + "/plan");
        }
        form().formParam("taken", "one more").post(link + "/plan").then().statusCode(429);
        as(admin)
                .contentType("application/json")
                .body(PLAN.replace("\"a\"", "\"one more\""))
                .post(ALERTS + "/" + alert + "/plan")
                .then()
                .statusCode(429);
    }

    private void over() {
        stage.publish(quarterly()
                .goal("h-everythingDescribedCanBeMetAndEverythingMetIsDescribed")
                .lead("dep-16")
                .revised()
                .says(Status.ON_PACE, "6.6")
                .number(2));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> stage.sequence("h-everythingDescribedCanBeMetAndEverythingMetIsDescribed") == 2);
        String link = link(Instant.now().plusSeconds(60));
        form().post(link + "/plan").then().statusCode(409);
        form().post(link + "/acknowledge").then().statusCode(409);
        for (String action : List.of("/acknowledge", "/plan")) {
            as(admin)
                    .contentType("application/json")
                    .body(PLAN)
                    .post(ALERTS + "/" + alert + action)
                    .then()
                    .statusCode(409);
        }
    }

    private void byLink() {
        String link = link(Instant.now().plusSeconds(60));
        String ended = link(Instant.now().minusSeconds(1));
        program().get(link).then().statusCode(200);
        program().accept("application/xml").get(link).then().statusCode(406);
        program().get(ended).then().statusCode(410).contentType("application/problem+json");
        program().get("/a/forged").then().statusCode(403);
        program().urlEncodingEnabled(false).get("/a/%00").then().statusCode(400);
        for (String action : List.of("/acknowledge", "/plan")) {
            form().post(link + action).then().statusCode(303);
            form().post("/a/forged" + action).then().statusCode(403);
            form().urlEncodingEnabled(false).post("/a/%00" + action).then().statusCode(400);
            form().accept("application/xml").post(link + action).then().statusCode(406);
            form().post(ended + action).then().statusCode(410);
            program()
                    .contentType("application/json")
                    .body("{}")
                    .post(link + action)
                    .then()
                    .statusCode(415);
        }
        program().formParam("cause", "a").post(link + "/plan").then().statusCode(422);
        program()
                .contentType("application/x-www-form-urlencoded")
                .body("note=%")
                .post(link + "/acknowledge")
                .then()
                .statusCode(422);
    }

    @Test
    void theDocumentIsCompleteAndHasEveryOperation() {
        HttpContract contract = HttpContract.servedAt(address());

        assertThat(contract.gaps()).isEmpty();
        assertThat(contract.operations()).containsAll(Routes.in(Path.of("target/classes")));
        assertThat(contract.operations()).contains("GET /api/v1/status");
    }

    @Test
    void peopleGetPages() {
        given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "en")
                .get(link(Instant.now().minusSeconds(1)))
                .then()
                .statusCode(410)
                .contentType("text/html")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .body(containsString("<h1>This link has expired</h1>"), containsString("latest mail"));
        given().accept("text/html,*/*;q=0.8")
                .formParam("cause", "原因")
                .formParam("catchUpBy", "2025-09-30")
                .post(link(Instant.now().plusSeconds(60)) + "/plan")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString(">未保存，请核对标出的内容</p>"), containsString("id=\"next-error\""));
    }

    @Test
    void aBodyThatIsAnnouncedAsTooLargeIsAProblem() {
        String answer = RawHttp.answer(
                address, "POST " + ALERTS + "/x/plan HTTP/1.1\r\nHost: x\r\nContent-Length: 3000000\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json", "urn:pacewatch:problem:body.too-large");
    }
}
