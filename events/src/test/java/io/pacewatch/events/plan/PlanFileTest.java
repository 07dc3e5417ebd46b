package io.pacewatch.events.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.plan.CheckedGoal.Sound;
import io.pacewatch.events.plan.CheckedGoal.Unsound;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {

    @Test
    void aGoodGoalIsRead() {
        Goal goal = ((Sound) Written.read(Written.GROWTH).getFirst()).goal();

        assertThat(goal.key().text()).isEqualTo("gdp|331100|2025");
        assertThat(goal.value()).isEqualByComparingTo("6.5");
        assertThat(goal.firmness()).isEqualTo(Firmness.FIRM);
    }

    /** What is written instead of a field of the good goal, and what is said of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: gdp                | id: gdp/1               | 2 id value.malformed-id",
                "id: gdp                | ident: gdp              | 2 ident field.unknown; 2 id field.missing",
                "indicator: growth      | indicator: grwoth       | 3 indicator catalogue.unknown",
                "indicator: growth      | indicator: level        | 3 indicator value.does-not-fit; 11 unit"
                        + " value.does-not-fit",
                "region: \"331100\"     | region: 331100          | 4 region value.not-text",
                "region: \"331100\"     | region: \"999999\"      | 4 region catalogue.unknown",
                "year: 2025             | year: 25                | 5 year value.not-whole",
                "year: 2025             | year: \"2025\"          | 5 year value.not-a-number",
                "year: 2025             | year: 2025.5            | 5 year value.not-whole",
                "year: 2025             | year: 1e999999999       | 5 year value.too-many-digits",
                "{zh: 增速, en: Growth}  | {zh: 增速}              | 6 name.en field.missing",
                "{zh: 增速, en: Growth}  | 增速                    | 6 name value.not-a-mapping",
                "section: headline      | section: ''             | 7 section value.not-in-list",
                "section: headline      | section: '8'            | 7 section value.not-in-list",
                "section: headline      | section: <b>            | 7 section value.not-in-list",
                "section: headline      | section: 'null'         | 7 section value.not-in-list",
                "section: headline      | section: 1              | 7 section value.not-text",
                "wording: 增长6.5%左右    | wording: 一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一 | 8 wording value.too-long",
                "comparator: about      | comparator: ABOUT       | 9 comparator value.not-in-list",
                "comparator: about      | comparator: at_least    | 12 tolerance value.does-not-fit",
                "value: 6.5             | value: '6.5'            | 10 value value.not-a-number",
                "value: 6.5             | value: 6,5              | 10 value value.not-a-number",
                "value: 6.5             | value: .inf             | 10 value value.not-a-number",
                "value: 6.5             | value: null             | 10 value field.missing",
                "value: 6.5             | value: 0.123456789      | 10 value value.too-many-digits",
                "unit: percent          | unit: '%'               | 11 unit value.not-in-list",
                "tolerance: 0.2         | tolerance: -0.2         | 12 tolerance value.does-not-fit",
                "deadline: \"2025-12-31\" | deadline: \"2025-12-32\" | 13 deadline value.not-a-day",
                "deadline: \"2025-12-31\" | deadline: \"2201-01-01\" | 13 deadline value.not-a-day",
                "deadline: \"2025-12-31\" | deadline: \"1948-12-31\" | 13 deadline value.not-a-day",
                "deadline: \"2025-12-31\" | deadline: 2026-01-01   | 13 deadline value.does-not-fit",
                "rule: growth           | rule: null              | 14 rule field.missing",
                "lead: lead             | lead: nobody            | 15 lead catalogue.unknown",
            })
    void whatIsWrongIsSaidWithItsPlace(String good, String bad, String expected) {
        String text =
                bad.startsWith("'lead") ? bad.substring(1, bad.length() - 1).replace("\\n", "\n") : bad;

        assertThat(Written.faults(Written.GROWTH.replace(good, text))).containsExactly(expected.split("; "));
    }

    @Test
    void aFieldStandsInAGoalOnce() {
        assertThat(Written.faults(Written.GROWTH + "    value: 7\n")).containsExactly("16 value field.repeated");
    }

    @Test
    void everythingWrongIsSaidAtOnceInBothLanguages() {
        var goal = (Unsound)
                Written.read(Written.GROWTH.replace("about", "atleast").replace("percent", "pct"))
                        .getFirst();

        assertThat(goal.faults()).hasSize(2);
        Fault first = goal.faults().getFirst();
        assertThat(first.found()).isEqualTo("atleast");
        assertThat(first.message().zh()).isEqualTo("不是允许的取值");
        assertThat(first.expected().en()).startsWith("one of at_least, at_most");
    }

    @Test
    void aFaultOfFormHidesNoUnknownName() {
        String bad = Written.GROWTH
                .replace("indicator: growth", "indicator: grwoth")
                .replace("value: 6.5", "value: '6.5'")
                .replace(
                        "lead: lead", "lead: nobody\n    helpers: [lead, someone]\n    parameters: {profileOf: levle}");

        assertThat(Written.faults(bad))
                .containsExactly(
                        "3 indicator catalogue.unknown",
                        "10 value value.not-a-number",
                        "15 lead catalogue.unknown",
                        "16 helpers[1] catalogue.unknown",
                        "17 parameters.profileOf catalogue.unknown");
    }

    @Test
    void aGoalStandsInAPlanOnce() {
        String twice = Written.GROWTH + Written.GROWTH.replace("goals:\n", "");

        assertThat(Written.faults(twice)).containsExactly("16 id goal.twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "targets: []       | 1 targets field.unknown; 1 goals field.missing",
                "goals: 5          | 1 goals value.not-a-list; 1 goals field.missing",
                "- a               | 1 goals field.missing",
                "source: x         | 1 goals field.missing",
                "goals: [5]        | 1  value.not-a-mapping",
            })
    void aFileThatIsNoPlanIsRefused(String yaml, String expected) {
        assertThat(Written.faults(yaml)).containsExactly(expected.split("; "));
    }

    @Test
    void whatStandsBesideTheGoalsIsPassedOver() {
        assertThat(Written.faults("source: {a: [b]}\nindicators: [{id: x}]\n" + Written.GROWTH))
                .isEmpty();
    }

    @Test
    void oneGoalInJsonMayHaveWhatItsAnswerAdds() throws IOException {
        String json = """
            {"id": "gdp", "indicator": "growth", "region": "331100", "year": 2025, "name": {"zh": "a", "en": "b"},
             "section": "1", "wording": "w", "comparator": "at_least", "value": 6, "unit": "percent",
             "deadline": "2025-12-31", "rule": "growth", "lead": "lead", "version": 7,
             "verdict": {"status": "BEHIND"}}\
            """;

        CheckedGoal goal = CheckedGoal.read(new JsonFactory().createParser(json), Written.CATALOGUE, Set.of("verdict"));
        CheckedGoal withMore =
                CheckedGoal.read(new JsonFactory().createParser(json + "{}"), Written.CATALOGUE, Set.of("verdict"));

        assertThat(goal).isInstanceOf(Sound.class);
        assertThat(withMore).isInstanceOf(Unsound.class);
    }
}
