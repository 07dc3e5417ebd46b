package io.pacewatch.alert;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Tests that send the page's forms as a browser does. */
abstract class WithForm extends WithAlert {

    static final Map<String, String> PLAN =
            Map.of("cause", "c", "next", "n", "responsible", "r", "catchUpBy", "2025-09-30");

    static RequestSpecification browser() {
        return given().redirects()
                .follow(false)
                .header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .header("Accept-Language", "en")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    static String form(Map<String, String> fields, String... more) {
        return fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))
                + String.join("", more);
    }

    ValidatableResponse plan(String body) {
        return browser().body(body).post(linkTo(alert) + "/plan").then();
    }
}
