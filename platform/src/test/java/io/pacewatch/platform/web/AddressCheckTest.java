package io.pacewatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressCheckTest {

    @ParameterizedTest
    @CsvSource({
        "/api/v1/readings//, 404",
        "/api/v1/readings/, 404",
        "/api/v1/readings%2F?a=b, 404",
        "//api/v1/readings, 404",
        "http://host/api/v1//readings, 404",
        "/api/v1/readings/., 404",
        "/api/v1/readings/%2E, 404",
        "/api/v1/./readings, 404",
        "/api/v1/readings/%2e%2E/goals, 404",
        "/api/v1/goals/gdp-growth;x=1, 404",
        "/api/v1/goals?a=|, 400",
        "/api/v1/goals?a={}, 400",
        "/%zz, 400",
        "/api/v1/goals?a=%, 400"
    })
    void whatOnlyResemblesAnAddressIsRefused(String address, int status) {
        assertThat(AddressCheck.fault(address)).hasValueSatisfying(p -> {
            assertThat(p.status()).isEqualTo(status);
            assertThat(p.detail()).isNotNull();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/api/v1/goals?asOf=2025-07-20T10:00:00%2B08:00&cursor=a-_b;c",
        "/api/v1/goals:import",
        "/goals/gdp.growth..x",
        "/a/b%20c?next=//x"
    })
    void addressesOfOursAreLeftAlone(String address) {
        assertThat(AddressCheck.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"4095, false", "4096, true"})
    void aLongAddressIsToldTheLimit(int more, boolean refused) {
        assertThat(AddressCheck.fault("/" + "x".repeat(more))).matches(p -> p.isPresent() == refused);
    }
}
