package io.pacewatch.alert;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes in by a link: whatever was typed is taken whole or shown again, and nothing is stored in vain. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LinkAnswerTest extends WithForm {

    private void nothingIsStored() {
        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("human", equalTo("NONE"))
                .body("history", hasSize(1));
    }

    @ParameterizedTest
    @CsvSource({"%, %", "%zz, %zz", "50%25+now%, 50% now%"})
    void aPercentSignThatEncodesNothingIsShownAgain(String sent, String shown) {
        plan(form(Map.of("next", "the next step", "responsible", "Li Si"), "&cause=", sent))
                .statusCode(422)
                .body(
                        containsString(">" + shown + "</textarea>"),
                        containsString("id=\"cause-error\""),
                        containsString(">the next step</textarea>"),
                        containsString("value=\"Li Si\""));
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "a%07b", "%1b", "%ED%A0%80", "%ff"})
    void whatCannotBeKeptIsRefusedWithItsField(String sent) {
        plan(form(Map.of("next", "n", "responsible", "r", "catchUpBy", "2025-09-30"), "&cause=", sent))
                .statusCode(422)
                .body(containsString("id=\"cause-error\""), not(containsString("id=\"next-error\"")));
        browser()
                .body("who=" + sent)
                .post(linkTo(alert) + "/acknowledge")
                .then()
                .statusCode(422)
                .body(containsString("id=\"who-error\""));
        nothingIsStored();
    }

    @Test
    void fourThousandChineseCharactersInEachFieldAreTaken() {
        String longest = "字".repeat(4_000);
        plan(form(Map.of(
                        "who", "字".repeat(200),
                        "cause", longest,
                        "taken", longest,
                        "next", longest,
                        "responsible", longest,
                        "cityHelp", longest,
                        "catchUpBy", "2025-09-30")))
                .statusCode(303);

        as(admin)
                .get("/api/v1/alerts/" + alert)
                .then()
                .body("history[1].detail.cause", equalTo(longest))
                .body("history[1].detail.cityHelp", equalTo(longest));
    }

    @Test
    void aFormThatIsTooLongKeepsItsText() {
        String tooLong = "长".repeat(20_000);

        plan(form(PLAN, "&cityHelp=", URLEncoder.encode(tooLong, StandardCharsets.UTF_8)))
                .statusCode(422)
                .body(containsString(">" + tooLong + "</textarea>"), containsString("id=\"cityHelp-error\""));
        nothingIsStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-07-19", "2027-01-01", "+999999999-12-31", "9999-12-31", "soon", ""})
    void aDayThatIsNoneOrOutOfBoundsIsRefused(String day) {
        plan(form(Map.of("cause", "c", "next", "n", "responsible", "r", "catchUpBy", day)))
                .statusCode(422)
                .body(containsString("id=\"catchUpBy-error\""), containsString("not after 2026-12-31"));
        as(admin)
                .header("Accept-Language", "en")
                .contentType("application/json")
                .body("""
                        {"cause":"a","next":"b","responsible":"c","catchUpBy":"%s"}""".formatted(day))
                .post("/api/v1/alerts/" + alert + "/plan")
                .then()
                .statusCode(422)
                .body("detail", containsString("catchUpBy"));
        nothingIsStored();
    }

    @Test
    void theLastDayOfTheNextYearIsTaken() {
        plan(form(Map.of("cause", "c", "next", "n", "responsible", "r", "catchUpBy", "2026-12-31")))
                .statusCode(303);
    }

    @Test
    void aProgramsTextIsHeldToTheSame() {
        as(admin)
                .header("Accept-Language", "zh")
                .contentType("application/json")
                .body("{\"cause\":\"" + "字".repeat(4_001)
                        + "\",\"next\":\" \",\"responsible\":\"c\",\"catchUpBy\":\"2025-09-30\"}")
                .post("/api/v1/alerts/" + alert + "/plan")
                .then()
                .statusCode(422)
                .body("detail", equalTo("cause (原因)：不超过4000字；next (下步措施)：必填"));
        for (String text : List.of("a\\u0000", "\\ud800")) {
            as(admin)
                    .header("Accept-Language", "zh")
                    .contentType("application/json")
                    .body("{\"cause\":\"" + text
                            + "\",\"next\":\"b\",\"responsible\":\"c\",\"catchUpBy\":\"2025-09-30\"}")
                    .post("/api/v1/alerts/" + alert + "/plan")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("cause：含有控制字符或残缺字符"));
        }
        nothingIsStored();
    }
}
