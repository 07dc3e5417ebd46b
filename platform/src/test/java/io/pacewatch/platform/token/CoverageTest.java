package io.pacewatch.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.platform.kafka.Catalogue;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final LocalName NAME = new LocalName("名", "name");
    private static final Catalogue CATALOGUE = new Catalogue(Stream.of(
                    indicator("gdp-growth", "bureau:lishui-stats"),
                    indicator("roads", "department:transport"),
                    indicator("county-projects", "department:songyang"),
                    new Region("33", NAME, null, "province"),
                    new Region("331100", NAME, "33", "city"),
                    new Region("331124", NAME, "331100", "county"),
                    new Region("331124-1", NAME, "331124", "town"),
                    new Region("odd", NAME, "odd", "county"),
                    new Bureau("lishui-stats", NAME, "331100", null, null),
                    new Department("transport", NAME, "331100", "t@lishui.example", "zh"),
                    new Department("nowhere", NAME, null, "n@lishui.example", "zh"),
                    new Bureau("songyang", NAME, "331124", null, null))
            .collect(Collectors.toMap(CatalogueRecord::key, r -> r)));

    private static Indicator indicator(String id, String reports) {
        return new Indicator(
                id,
                NAME,
                Unit.PERCENT,
                Measure.parse("ytd-yoy"),
                Frequency.QUARTERLY,
                new BigDecimal("0.1"),
                new ReleaseRule(28, "01-31"),
                reports,
                ReadingStatus.FINAL,
                null);
    }

    private static Coverage of(TokenScope scope) {
        return new Coverage((TokenScope.Bureau) scope, CATALOGUE);
    }

    @Test
    void aBureauPostsWhatItReportsInItsRegionAndThoseBelow() {
        Coverage city = of(TokenScope.bureau("lishui-stats"));

        assertThat(city.indicators()).containsExactly("gdp-growth");
        assertThat(city.regions()).containsExactly("331100", "331124", "331124-1");
    }

    @Test
    void aCountyPostsNeitherTheCitysFiguresNorForTheCity() {
        Coverage county = of(TokenScope.bureau("songyang"));

        assertThat(county.indicators()).containsExactly("county-projects");
        assertThat(county.regions()).containsExactly("331124", "331124-1");
    }

    @Test
    void aDepartmentPostsItsOwnCounts() {
        Coverage department = of(TokenScope.bureau("transport"));

        assertThat(department.indicators()).containsExactly("roads");
        assertThat(department.region("331124")).isTrue();
        assertThat(department.region("33")).isFalse();
    }

    @Test
    void namesInTheTokenGoBeforeTheCatalogue() {
        Coverage named = of(new TokenScope.Bureau("songyang", Set.of("gdp-growth"), Set.of("33"), false));

        assertThat(named.indicators()).containsExactly("gdp-growth");
        assertThat(named.regions()).containsExactly("33");
    }

    @Test
    void allIsEverything() {
        Coverage all = of(TokenScope.everythingAs("lishui-stats"));

        assertThat(all.indicators()).hasSize(3);
        assertThat(all.region("unheard-of")).isTrue();
    }

    @Test
    void whoTheCatalogueDoesNotKnowOrPlaceCoversNothing() {
        assertThat(of(TokenScope.bureau("unknown")).indicators()).isEmpty();
        assertThat(of(TokenScope.bureau("unknown")).region("331100")).isFalse();
        assertThat(of(TokenScope.bureau("nowhere")).regions()).isEmpty();
        assertThat(of(TokenScope.bureau("lishui-stats")).region("odd")).isFalse();
    }
}
