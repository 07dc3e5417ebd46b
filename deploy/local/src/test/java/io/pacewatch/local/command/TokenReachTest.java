package io.pacewatch.local.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.token.TokenScope;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenReachTest {

    private final TokenReach reach = TokenReach.bySeeds();

    private static TokenScope bureau(String id, Set<String> indicators, Set<String> regions) {
        return new TokenScope.Bureau(id, indicators, regions, false);
    }

    private void refused(TokenScope scope, String why) {
        assertThatThrownBy(() -> reach.require(scope))
                .isInstanceOf(WrongUseException.class)
                .hasMessageContaining(why);
    }

    @Test
    void refusesNamesThatTheCatalogueDoesNotKnowAndNamesTheNearest() {
        refused(TokenScope.bureau("lishui-stat"), "no bureau lishui-stat; did you mean lishui-stats?");
        refused(TokenScope.bureau("lishui-statistics"), "no bureau lishui-statistics; did you mean lishui-stats?");
        refused(TokenScope.everythingAs("999"), "no bureau 999");
        refused(TokenScope.department("transprot"), "no department transprot; did you mean transport?");
        refused(bureau("lishui-stats", Set.of("gdp-groth"), Set.of()), "did you mean gdp-growth?");
        refused(bureau("lishui-stats", Set.of(), Set.of("990000")), "no region 990000");
    }

    @Test
    void refusesATokenThatWouldCoverNothing() {
        refused(TokenScope.bureau("supervision"), "nothing that supervision reports");
    }

    @Test
    void takesNamesThatAreKnown() {
        assertThatCode(() -> {
                    reach.require(bureau("lishui-stats", Set.of("gdp-growth"), Set.of("331100")));
                    reach.require(TokenScope.bureau("development-reform"));
                    reach.require(TokenScope.department("transport"));
                    reach.require(TokenScope.supervisor());
                    reach.require(TokenScope.admin());
                })
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhatItCovers() {
        assertThat(reach.of(bureau("lishui-stats", Set.of(), Set.of("331100")), null))
                .startsWith("Covers: posts readings as lishui-stats: indicators ")
                .contains(", gdp, gdp-growth, ")
                .endsWith(" more; regions 331100; never ends");
        assertThat(reach.of(TokenScope.bureau("songyang-development-reform"), null))
                .isEqualTo("Covers: posts readings as songyang-development-reform:"
                        + " indicators key-project-investment; regions 331124; never ends");
        assertThat(reach.of(TokenScope.everythingAs("lishui-stats"), null))
                .isEqualTo("Covers: posts readings as lishui-stats: all indicators; all regions; never ends");
        assertThat(reach.of(TokenScope.department("transport"), Instant.parse("2025-12-31T15:59:59Z")))
                .isEqualTo("Covers: reads and acknowledges the alerts of transport; until 2025-12-31 23:59:59");
    }
}
