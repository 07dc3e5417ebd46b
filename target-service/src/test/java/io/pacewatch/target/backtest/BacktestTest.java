package io.pacewatch.target.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.wire.Wire;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BacktestTest {

    private static final Path SEEDS = Path.of("../seeds");
    private static final String GOALS = """
            indicators:
              - {id: sales, unit: 100m-yuan, measure: ytd-level, frequency: Q, resolution: "0.1"}
            goals:
              - {id: sales, indicator: sales, region: "42", year: 2024, value: 40}
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private int run(Path readings, Path goals, boolean json) {
        out.reset();
        err.reset();
        return new Backtest(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .run(readings, goals, SEEDS.resolve("indicators"), json);
    }

    private int run(String readings, String goals) throws IOException {
        Path r = Files.writeString(directory.resolve("r.csv"), readings);
        Path g = Files.writeString(directory.resolve("g.yaml"), goals);
        return run(r, g, true);
    }

    private String told() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private JsonNode printed() throws IOException {
        return Wire.mapper().readTree(out.toByteArray());
    }

    private static String sales(int year, String... ofQuarters) {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < ofQuarters.length; i++) {
            rows.append("sales,42,%d-Q%d,%s,%d-%02d-20%n"
                    .formatted(year, i + 1, ofQuarters[i], year + i / 3, (3 * i + 3) % 12 + 1));
        }
        return rows.toString();
    }

    private static final String READINGS = "indicator,region,period,value,publishedAt\n"
            + sales(2022, "8", "16", "27", "36")
            + sales(2023, "8", "17", "28", "38")
            + sales(2024, "9", "18.5", "30", "41");

    @Test
    void the_shipped_example_is_foreseen_better_than_by_the_simpler_ways() throws IOException {
        int code = run(SEEDS.resolve("backtest/readings.csv"), SEEDS.resolve("backtest/goals.yaml"), true);

        assertThat(code).isZero();
        assertThat(printed().size()).isGreaterThan(500);
        for (JsonNode each : printed()) {
            assertThat(each.path("goal").isTextual()).isTrue();
            assertThat(each.path("outcome").path("actual").isNumber()).isTrue();
            JsonNode p = each.path("projection");
            assertThat(p.path("low").asDouble())
                    .isLessThanOrEqualTo(p.path("value").asDouble());
            assertThat(p.path("high").asDouble())
                    .isGreaterThanOrEqualTo(p.path("value").asDouble());
            assertThat(p.path("probability").asDouble()).isBetween(0.0, 1.0);
        }
        assertThat(score("outlook ")).isLessThan(score("ytd growth with the spread of past years "));
        assertThat(score("ytd growth with the spread of past years ")).isLessThan(score("elapsed time "));
    }

    private double score(String way) {
        String line = told().lines()
                .filter(l -> l.strip().startsWith(way))
                .findFirst()
                .orElseThrow();
        return Double.parseDouble(line.strip().substring(way.length()).split(" +")[0]);
    }

    @Test
    void each_period_before_the_closing_one_has_one_entry() throws IOException {
        assertThat(run(READINGS, GOALS)).isZero();

        assertThat(printed().size()).isEqualTo(3);
        JsonNode half = printed().path(1);
        assertThat(half.path("goal").asText()).isEqualTo("sales");
        assertThat(half.path("region").asText()).isEqualTo("42");
        assertThat(half.path("year").asInt()).isEqualTo(2024);
        assertThat(half.path("period").asText()).isEqualTo("2024-M06");
        assertThat(half.path("status").asText()).isNotEmpty();
        assertThat(half.path("projection").path("value").asDouble()).isBetween(38.0, 44.0);
        assertThat(half.path("projection").path("years").asInt()).isEqualTo(2);
        assertThat(half.path("outcome").path("actual").asDouble()).isEqualTo(41.0);
        assertThat(half.path("outcome").path("met").asBoolean()).isTrue();
    }

    @Test
    void the_order_of_the_rows_does_not_matter() throws IOException {
        run(READINGS, GOALS);
        String inOrder = out.toString(StandardCharsets.UTF_8);
        String[] rows = READINGS.split("\n");
        StringBuilder turned = new StringBuilder(rows[0]);
        for (int i = rows.length - 1; i > 0; i--) {
            turned.append('\n').append(rows[i]);
        }

        run(turned.toString(), GOALS);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(inOrder);
    }

    @Test
    void the_outcome_is_the_closing_figure_as_last_published_and_missing_without_one() throws IOException {
        run(READINGS + "sales,42,2024,39.9,2025-06-01\n", GOALS);
        assertThat(printed().path(0).path("outcome").path("met").asBoolean()).isFalse();

        assertThat(run(READINGS.replaceAll("sales,42,2024-Q4.*\\R", ""), GOALS)).isZero();
        assertThat(printed().path(0).path("outcome").isNull()).isTrue();
        assertThat(told()).contains("No score");
    }

    @Test
    void a_bad_row_is_named_and_costs_only_itself() throws IOException {
        int code = run(
                READINGS
                        + "sales,42,2024-Q7,5,2024-05-01\n"
                        + "sales,42,2024-Q1,\"6,5%\",2024-05-01\n"
                        + "sales,42,2024-Q1,5,yesterday\n"
                        + "shares,42,2024-Q1,5,2024-05-01\n"
                        + "sales,42\n",
                GOALS);

        assertThat(code).isEqualTo(1);
        assertThat(printed().size()).isEqualTo(3);
        assertThat(told())
                .contains("r.csv, line 14, column period: found \"2024-Q7\", expected")
                .contains("r.csv, line 15, column value: found \"6,5%\", expected a decimal number")
                .contains("r.csv, line 16, column publishedAt: found \"yesterday\", expected")
                .contains("r.csv, line 17, column indicator: found \"shares\", expected")
                .contains("r.csv, line 18, column period: found nothing")
                .contains("going on with 12 readings and 1 goals");
    }

    @Test
    void a_bad_goal_is_named_and_costs_only_itself() throws IOException {
        int code = run(READINGS, GOALS + """
                  - {id: other, indicator: sales, region: "42", year: 2024, value: 40, comparator: at_lest}
                  - {id: unknown, region: "42", year: 2024, value: 40}
                  - {id: sales, indicator: sales, region: "42", year: 2024, value: 50}
                  - id: late
                    indicator: sales
                    region: "42"
                    year: 2024
                    value: 50
                    deadline: tomorrow
                """);

        assertThat(code).isEqualTo(1);
        assertThat(printed().size()).isEqualTo(3);
        assertThat(told())
                .contains("g.yaml, line 5, field comparator of other: found \"at_lest\", expected at_least")
                .contains("g.yaml, line 6, field indicator of unknown: found nothing, expected an indicator")
                .contains("g.yaml, line 7, field id of sales: found \"sales\", expected one goal for each")
                .contains("g.yaml, line 13, field deadline of late: found \"tomorrow\"");
    }

    @Test
    void what_cannot_be_used_at_all_says_why() throws IOException {
        assertThat(run("indicator,region,time\n", GOALS)).isEqualTo(2);
        assertThat(told()).contains("r.csv, line 1: the header has no column period, value, publishedAt; found");

        assertThat(run(READINGS, "targets: []\n")).isEqualTo(2);
        assertThat(told()).contains("g.yaml has no list \"goals:\"");

        assertThat(run(READINGS, "goals: [\n")).isEqualTo(2);
        assertThat(told()).contains("g.yaml, line");

        Path goals = Files.writeString(directory.resolve("g.yaml"), GOALS);
        assertThat(run(directory.resolve("none.csv"), goals, true)).isEqualTo(2);
        assertThat(told()).contains("no file");
    }

    @Test
    void people_get_a_table() throws IOException {
        run(READINGS, GOALS);

        run(directory.resolve("r.csv"), directory.resolve("g.yaml"), false);

        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("GOAL").contains("2024-M06", "true");
    }
}
