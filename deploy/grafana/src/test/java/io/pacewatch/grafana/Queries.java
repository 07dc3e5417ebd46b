package io.pacewatch.grafana;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.dashboard.Dashboard;
import io.pacewatch.local.dashboard.Dashboard.Panel;
import io.pacewatch.local.dashboard.Dashboard.Target;
import io.pacewatch.local.dashboard.Dashboard.Variable;
import io.pacewatch.local.dashboard.Filling;
import io.pacewatch.local.prometheus.PrometheusApi;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Everything that dashboards and rules ask, asked of a database and a Prometheus.
 *
 * @param reader a connection of the login that dashboards have
 */
record Queries(Connection reader, PrometheusApi prometheus) {
    private static final Pattern METRIC = Pattern.compile("(?<![:\\w])(?:pacewatch|http|kafka)_\\w+");
    private static final Duration BACK = Duration.ofMinutes(5);
    static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What may be empty here, by the panel's title, and why. */
    private static final Map<String, String> MAY_BE_EMPTY = Map.of("等待送出 · What waits to leave", "everything has left");

    /** Numbers of one goal that may be there without a value. */
    private static final Map<String, String> MAY_BE_NOTHING =
            Map.of("可能性 · Probability", "rests on two past years, which the demonstration does not have");

    /** To be waited for before anything is posted: a counter moves only between two scrapes. */
    void awaitFirstScrape() {
        await().atMost(PATIENCE).until(prometheus::isReady);
        awaitMeasured("pacewatch_readings_total");
    }

    /** Waits until a scrape has brought this metric. */
    void awaitMeasured(String metric) {
        await(metric).atMost(PATIENCE).until(() -> !now("count(" + metric + ")").isEmpty());
    }

    /** What Prometheus says now. */
    JsonNode now(String query) {
        return prometheus.at(Instant.now(), query);
    }

    /** What is wrong with the answers that dashboards get, a line each. */
    List<String> faults() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Dashboard dashboard : Dashboard.all()) {
            faults.addAll(faults(dashboard));
        }
        return faults;
    }

    private List<String> faults(Dashboard dashboard) {
        List<String> faults = new ArrayList<>();
        Map<String, List<String>> chosen = new HashMap<>();
        Instant now = Instant.now();
        Filling filling = new Filling(chosen, now.minus(BACK), now.plusSeconds(60));
        for (Variable variable : dashboard.variables()) {
            chosen.put(variable.name(), List.of(variable.query()));
            if (variable.isAsked()) {
                List<String> values = values(filling.into(variable.query()));
                if (values.isEmpty()) {
                    faults.add(dashboard + ": nothing to choose for " + variable.name());
                }
                chosen.put(variable.name(), choice(variable, values));
            }
        }
        for (Panel panel : dashboard.shown()) {
            for (Target target : panel.targets()) {
                Optional<String> fault = target.isSql()
                        ? sql(panel, filling.into(target.query()))
                        : promql(panel, filling.into(target.query()), target);
                fault.ifPresent(f -> faults.add(dashboard + ": " + panel.title() + ": " + f));
            }
        }
        return faults;
    }

    /** As Grafana does: all of them where many can be chosen, else the first; of goals the one that has everything. */
    private static List<String> choice(Variable variable, List<String> values) {
        if (variable.isMulti()) {
            return values;
        }
        return values.contains("gdp-growth") ? List.of("gdp-growth") : values.subList(0, Math.min(1, values.size()));
    }

    /** What a query of a variable offers to choose from. */
    List<String> values(String query) {
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                assertThat(rows.getString("__text")).as(query).isNotBlank();
                values.add(rows.getString("__value"));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    private Optional<String> sql(Panel panel, String query) {
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            int columns = rows.getMetaData().getColumnCount();
            for (int i = 1; i <= columns; i++) {
                String column = rows.getMetaData().getColumnLabel(i);
                if (!isNamed(panel, column)) {
                    return Optional.of("the column " + column + " is not in both languages");
                }
            }
            boolean value = false;
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    value |= rows.getObject(i) != null;
                }
            }
            boolean may = MAY_BE_EMPTY.containsKey(panel.title()) || MAY_BE_NOTHING.containsKey(panel.title());
            return value || may ? Optional.empty() : Optional.of("empty: " + query);
        } catch (SQLException e) {
            return Optional.of(e.getMessage() + ": " + query);
        }
    }

    private static boolean isNamed(Panel panel, String column) {
        return column.matches(".*\\p{IsHan}.* · .*[A-Za-z].*")
                || panel.fields().stream()
                        .filter(o -> o.name().equals(column))
                        .anyMatch(o -> o.property("custom.hidden").asBoolean()
                                || o.property("displayName").asText().contains(" · "));
    }

    private Optional<String> promql(Panel panel, String query, Target target) {
        boolean instant = target.json().path("instant").asBoolean();
        if (MAY_BE_EMPTY.containsKey(panel.title())) {
            asked(query, instant);
            return Optional.empty();
        }
        try {
            // Recording rules are worked out every fifteen seconds.
            await().atMost(Duration.ofSeconds(40)).until(() -> hasNumber(asked(query, instant)));
            return Optional.empty();
        } catch (ConditionTimeoutException never) {
            return Optional.of("empty: " + query);
        }
    }

    private JsonNode asked(String query, boolean instant) {
        Instant now = Instant.now();
        return instant ? prometheus.at(now, query) : prometheus.between(now.minus(BACK), now, query);
    }

    /** A quantile of nothing is NaN. */
    private static boolean hasNumber(JsonNode result) {
        return Dashboard.stream(result)
                .flatMap(s -> s.has("value") ? Stream.of(s.path("value")) : Dashboard.stream(s.path("values")))
                .anyMatch(sample -> !sample.path(1).asText().equals("NaN"));
    }

    /** Fails unless Prometheus has worked out every rule and measures all that they are about. */
    void everyRuleIsEvaluated() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(prometheus.rules())
                        .isNotEmpty()
                        .allSatisfy(rule -> assertThat(rule.path("health").asText())
                                .as(rule.toString())
                                .isEqualTo("ok")));
        // A rule about what nobody measures is healthy and says nothing for ever.
        Set<String> measured = prometheus.rules().stream()
                .flatMap(rule -> METRIC.matcher(rule.path("query").asText()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        assertThat(measured)
                .hasSizeGreaterThan(10)
                .allSatisfy(metric ->
                        assertThat(now("count(" + metric + ")")).as(metric).isNotEmpty());
    }
}
