package io.pacewatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.platform.token.TokenScope;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenReachTest {

    private static TokenScope bureau(String id, Set<String> indicators, Set<String> regions) {
        return new TokenScope(id, null, indicators, regions, null, false);
    }

    @Test
    void warnsOfNamesThatTheSeedsDoNotKnow() {
        assertThat(TokenReach.unknown(bureau("nonsense", Set.of("gdp-groth"), Set.of("990000"))))
                .hasSize(3)
                .allSatisfy(w -> assertThat(w).contains("warning"))
                .anySatisfy(w -> assertThat(w).contains("bureau nonsense"));
        assertThat(TokenReach.unknown(new TokenScope(null, "nobody", Set.of(), Set.of(), null, false)))
                .singleElement()
                .asString()
                .contains("department nobody");
    }

    @Test
    void isSilentAboutNamesThatAreKnown() {
        assertThat(TokenReach.unknown(bureau("lishui-stats", Set.of("gdp-growth"), Set.of("331100"))))
                .isEmpty();
        assertThat(TokenReach.unknown(bureau("development-reform", Set.of(), Set.of())))
                .isEmpty();
        assertThat(TokenReach.unknown(new TokenScope(null, null, Set.of(), Set.of(), null, true)))
                .isEmpty();
    }

    @Test
    void saysWhatItCovers() {
        assertThat(TokenReach.of(bureau("lishui-stats", Set.of(), Set.of("331100"))))
                .isEqualTo("Covers: posts readings as lishui-stats: all indicators, regions 331100; does not expire");
        assertThat(TokenReach.of(new TokenScope(
                        null, "transport", Set.of(), Set.of(), Instant.parse("2025-12-31T15:59:59Z"), true)))
                .isEqualTo("Covers: reads and acknowledges the alerts of transport; changes goals, reads all alerts;"
                        + " until 2025-12-31 23:59:59");
    }
}
