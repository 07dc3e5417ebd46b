package io.pacewatch.target;

import static io.restassured.RestAssured.given;

import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.InstantSource;

/** Writes goals as a planner would, with a token of each kind. */
record Planner(String admin, String bureau) {
    /** Makes tokens in the file that the service reads. */
    static Planner of(String tokens) {
        TokenFile file = new TokenFile(Path.of(tokens), InstantSource.system());
        return new Planner(
                file.create(TokenScope.admin()).secret(),
                file.create(TokenScope.bureau("lishui-stats")).secret());
    }

    RequestSpecification writes() {
        return as(given(), admin);
    }

    /** Adds a goal that is not there. */
    void add(String goal) {
        writes().body(goal).post("/api/v1/goals").then().statusCode(201);
    }

    RequestSpecification as(RequestSpecification request, String token) {
        return request.header("Authorization", "Bearer " + token).contentType("application/json");
    }

    /** A growth goal, complete and valid. */
    static String goal(String id, String region, int year, String value) {
        return goal(id, "gdp-growth", region, year, value);
    }

    static String goal(String id, String indicator, String region, int year, String value) {
        return """
                {"id": "%s", "indicator": "%s", "region": "%s", "year": %d,
                 "name": {"zh": "增速", "en": "Growth"}, "section": "1", "wording": "增长%s%%以上",
                 "comparator": "at_least", "value": %s, "unit": "percent", "deadline": "%d-12-31", "rule": "growth",
                 "lead": "development-reform"}
                """.formatted(id, indicator, region, year, value, value, year);
    }

    static String plan(String... goals) {
        return "{\"source\": \"a test\", \"goals\": [%s]}".formatted(String.join(",", goals));
    }
}
