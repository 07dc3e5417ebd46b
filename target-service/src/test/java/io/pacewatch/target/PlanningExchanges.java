package io.pacewatch.target;

import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.function.Supplier;

/** Meets everything that the document says of changing goals, on goals of a county that nobody else looks at. */
record PlanningExchanges(Planner planner, Supplier<RequestSpecification> program) {
    private static final String COUNTY = "331125";
    private static final String GOALS = "/api/v1/goals";
    private static final String GOAL = GOALS + "/exchanged?region=" + COUNTY + "&year=2025";
    private static final String IMPORT = "/api/v1/goals:import";

    void meetAll() {
        String good = Planner.goal("exchanged", COUNTY, 2025, "5");
        String bad = good.replace("at_least", "atleast");
        post(GOALS, good, 201);
        post(GOALS, good, 409);
        everyWayToFail("POST", GOALS, good, bad);
        change(good, GOAL + "&reason=none", "*", 200);
        change(Planner.goal("exchanged", "retail-sales-growth", COUNTY, 2025, "5"), GOAL + "&reason=none", "*", 409);
        change(good, GOAL + "&reason=none", "\"7\"", 412);
        change(good, GOALS + "/nothing?reason=none", "*", 404);
        everyWayToFail("PUT", GOAL + "&reason=none", good, bad);
        change(good, GOAL, "\"7\"", 412);
        change(good, GOAL, "*", 400);
        admin().delete(GOAL).then().statusCode(412);
        admin().header("If-Match", "*").delete(GOAL).then().statusCode(400);
        admin().delete(GOAL + "&reason=none").then().statusCode(412);
        admin().header("If-Match", "*")
                .delete(GOALS + "/nothing?reason=none")
                .then()
                .statusCode(404);
        planner.as(program.get(), planner.bureau())
                .delete(GOAL + "&reason=none")
                .then()
                .statusCode(403);
        admin().accept("application/xml").delete(GOAL + "&reason=none").then().statusCode(406);
        admin().header("If-Match", "*").delete(GOAL + "&reason=none").then().statusCode(204);
        post(IMPORT + "?dryRun=true", Planner.plan(good, bad), 200);
        everyWayToFail("POST", IMPORT, Planner.plan(good), Planner.plan(bad));
        recompute();
    }

    private void recompute() {
        String recompute = GOALS + ":recompute";
        String location =
                admin().post(recompute).then().statusCode(202).extract().header("Location");
        String pass = URI.create(location).getPath();
        admin().get(pass).then().statusCode(200);
        admin().get("/api/v1/recomputations/0").then().statusCode(404);
        admin().accept("application/xml").post(recompute).then().statusCode(406);
        admin().accept("application/xml").get(pass).then().statusCode(406);
        planner.as(program.get(), planner.bureau()).post(recompute).then().statusCode(403);
        planner.as(program.get(), planner.bureau()).get(pass).then().statusCode(403);
    }

    private void everyWayToFail(String method, String address, String good, String bad) {
        with(admin(), "{\"id\":", method, address, 400);
        with(planner.as(program.get(), planner.bureau()), good, method, address, 403);
        with(admin().accept("application/xml"), good, method, address, 406);
        with(admin().contentType("text/csv"), good, method, address, 415);
        with(admin(), bad, method, address, 422);
    }

    private static void with(RequestSpecification request, String body, String method, String address, int status) {
        request.header("If-Match", "*")
                .body(body)
                .request(method, address)
                .then()
                .statusCode(status);
    }

    private RequestSpecification admin() {
        return planner.as(program.get(), planner.admin());
    }

    private void post(String address, String body, int status) {
        admin().body(body).post(address).then().statusCode(status);
    }

    private void change(String body, String address, String version, int status) {
        admin().header("If-Match", version).body(body).put(address).then().statusCode(status);
    }
}
