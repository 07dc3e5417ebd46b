package io.pacewatch.contracts;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;

/** Puts the check before every request of every Quarkus test, so that none can forget it. */
public final class EveryRequestIsHeldToDocument implements QuarkusTestBeforeEachCallback {

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (RestAssured.filters().stream().noneMatch(HeldToDocument.class::isInstance)) {
            RestAssured.filters(new HeldToDocument());
        }
    }
}
