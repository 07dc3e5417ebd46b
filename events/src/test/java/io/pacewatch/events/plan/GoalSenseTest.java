package io.pacewatch.events.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each row: the fields that differ from a plain goal, and what is said of them; a dash says nothing is wrong. */
class GoalSenseTest {
    private static final String GOAL = """
            goals:
              - id: g
                region: "331124"
                year: 2025
                name: {zh: a, en: b}
                section: "1"
                wording: w
                deadline: "2025-10-31"
                lead: lead
            """;

    private static final String GROWTH =
            "indicator: growth; rule: growth; unit: percent; comparator: at_least; value: 6; ";
    private static final String AMOUNT =
            "indicator: count; rule: cumulative; unit: count; comparator: at_least; value: 6; ";
    private static final String SHARE =
            "indicator: share; rule: level; unit: percent; comparator: at_least; value: 6; ";
    private static final String FALL = "indicator: count; rule: direction; unit: count; comparator: less_than; ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "G | -",
                "G profile: last-year | parameters.profileOf field.missing",
                "G profile: last-year; parameters: {profileOf: level} | -",
                "G profile: last-year; parameters: {profileOf: other} | parameters.profileOf catalogue.unknown",
                "G parameters: {basis: change} | parameters.basis value.does-not-fit",
                "G parameters: {against: level} | parameters.against value.does-not-fit",
                "G parameters: {n: 3} | parameters.n value.does-not-fit",
                "G parameters: {thresholds: {onPace: 0.2}} | -",
                "G parameters: {thresholds: {onpace: 0.2}} | parameters.thresholds.onpace field.unknown",
                "G helpers: [lead, other] | helpers[1] catalogue.unknown",
                "G parent: p | -",
                "G baseline: {period: \"2024\"} | -",
                "G baseline: {period: \"2024-M05\"} | baseline.period value.does-not-fit",
                "A | -",
                "A profile: batch | parameters.batchMonth field.missing",
                "A profile: batch; parameters: {batchMonth: 10} | -",
                "A parameters: {batchMonth: 10} | parameters.batchMonth value.does-not-fit",
                "A profile: milestones | stages field.missing",
                "A profile: milestones; stages: [{date: 2025-06-30, value: 3}, {date: 2025-10-31, value: 6}] | -",
                "A profile: milestones; stages: [{date: 2025-06-30, value: 3}, {date: 2025-06-30, value: 6}] | stages[1].date value.does-not-fit",
                "A profile: milestones; stages: [{date: 2025-06-30, value: 3}, {date: 2025-11-30, value: 6}] | stages[1].date value.does-not-fit",
                "A profile: milestones; stages: [{date: 2024-12-31, value: 3}] | stages[0].date value.does-not-fit",
                "A profile: milestones; stages: [{date: 2025-06-30, value: 3}, {date: 2025-09-30, value: 2}] | stages[1].value value.does-not-fit",
                "S | -",
                "S parameters: {basis: change} | -",
                "F | -",
                "F parameters: {against: level} | -",
                "F parameters: {against: count} | parameters.against value.does-not-fit",
                "F stages: [{date: 2025-06-30, value: 6}, {date: 2025-10-31, value: 3}] | -",
                "F stages: [{date: 2025-06-30, value: 3}, {date: 2025-10-31, value: 6}] | stages[1].value value.does-not-fit",
            })
    void fieldsFitEachOther(String fields, String expected) {
        String all = fields.replaceFirst("^G ?", GROWTH)
                .replaceFirst("^A ?", AMOUNT)
                .replaceFirst("^S ?", SHARE)
                .replaceFirst("^F ?", FALL);
        StringBuilder yaml = new StringBuilder(GOAL);
        for (String field : all.split("; ")) {
            yaml.append("    ").append(field.strip()).append('\n');
        }

        assertThat(Written.faults(yaml.toString()))
                .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "indicator: share, rule: level, unit: percent, comparator: about, value: 6 | tolerance field.missing",
                "indicator: count, rule: cumulative, unit: count, comparator: at_least, value: 0 | value value.does-not-fit",
                "indicator: loans-growth, rule: growth, unit: percent, comparator: at_least, value: 6, profile: last-year | -",
                "indicator: count, rule: done, unit: count, comparator: at_least | -",
                "indicator: count, rule: staged, unit: count, comparator: at_least, value: 6 | stages field.missing",
            })
    void numbersFitTheirRule(String fields, String expected) {
        fieldsFitEachOther(fields.replace(", ", "; "), expected);
    }

    @ParameterizedTest
    @CsvSource({"331100, parent value.does-not-fit", "331124, -"})
    void onlyAPlaceWithinAnotherHasAParentGoal(String region, String expected) {
        String goal = Written.GROWTH.replace("331100", region) + "    parent: gdp\n";

        assertThat(Written.faults(goal))
                .map(fault -> fault.substring(fault.indexOf(' ') + 1))
                .isEqualTo(expected.equals("-") ? List.of() : List.of(expected));
    }
}
