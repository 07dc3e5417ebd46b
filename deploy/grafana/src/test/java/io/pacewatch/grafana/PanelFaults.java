package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.dashboard.Dashboard;
import io.pacewatch.local.dashboard.Dashboard.Panel;
import io.pacewatch.local.dashboard.Dashboard.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a panel lacks that a reader or Grafana needs. */
record PanelFaults(Panel panel, Set<String> recorded) {
    /** Data sources by uid, with their types. */
    static final Map<String, String> SOURCES =
            Map.of("pacewatch-prometheus", "prometheus", "pacewatch-postgres", "grafana-postgresql-datasource");

    /** Panels that come with Grafana 11. */
    private static final Set<String> OWN =
            Set.of("row", "stat", "table", "timeseries", "barchart", "bargauge", "heatmap", "trend");

    private static final Pattern BOTH_LANGUAGES = Pattern.compile(".*\\p{IsHan}.* · .*[A-Za-z].*");
    private static final Pattern RECORDED = Pattern.compile("[a-z_]+:[a-z_]+:[a-z0-9_]+");

    /** What each instance of a service tells of the whole: added up, two instances would double it. */
    private static final Pattern TOLD_BY_EACH = Pattern.compile(
            "pacewatch_(goals|goal_gap|goal_progress_ratio|series_late|outbox_pending|outbox_oldest_seconds|"
                    + "deliveries_pending|oldest_pending_delivery_seconds|endpoints_(disabled|paused))\\b");

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!OWN.contains(panel.type())) {
            faults.add(panel.type() + " is no panel of Grafana's own");
        }
        both(panel.title(), "title", faults);
        if (!panel.type().equals("row")) {
            both(panel.json().path("description").asText(), "description", faults);
            if (panel.defaults().path("unit").asText().isEmpty()) {
                faults.add("has no unit");
            }
            if (panel.defaults().path("thresholds").path("steps").isEmpty()) {
                faults.add("has no thresholds");
            }
            source(panel.json().path("datasource"), faults);
            targets(faults);
            fields(faults);
            faults.addAll(new Colours(panel).faults());
        }
        return faults.stream().map(f -> panel.title() + ": " + f).toList();
    }

    private static void both(String text, String what, List<String> faults) {
        if (!BOTH_LANGUAGES.matcher(text).matches()) {
            faults.add("its " + what + " is not in both languages: " + text);
        }
    }

    private static void source(JsonNode source, List<String> faults) {
        if (!source.path("type")
                .asText("none")
                .equals(SOURCES.get(source.path("uid").asText()))) {
            faults.add("asks a data source that is not provisioned: " + source);
        }
    }

    private void targets(List<String> faults) {
        if (panel.targets().isEmpty()) {
            faults.add("asks nothing");
        }
        Set<String> references = new HashSet<>();
        for (Target target : panel.targets()) {
            if (!references.add(target.json().path("refId").asText())) {
                faults.add("has two queries " + target.json().path("refId").asText());
            }
            if (!target.json().path("datasource").equals(panel.json().path("datasource"))) {
                faults.add("a query asks another data source");
            }
            if (target.query().isBlank()) {
                faults.add("a query is empty");
            }
            if (!target.isSql()) {
                metrics(target, faults);
            }
        }
    }

    private void metrics(Target target, List<String> faults) {
        String bare = target.legend().replaceAll("\\{\\{\\w+}}", "");
        boolean named = bare.matches(".*\\p{IsHan}.*") && bare.matches(".*[A-Za-z].*")
                || target.legend().equals("{{status}}") && new Colours(panel).nameStatuses()
                || target.legend().equals("{{le}}") && panel.type().equals("heatmap");
        if (!named) {
            faults.add("its legend is not in both languages: " + target.legend());
        }
        Matcher records = RECORDED.matcher(target.query());
        while (records.find()) {
            if (!recorded.contains(records.group())) {
                faults.add("no rule records " + records.group());
            }
        }
        Matcher gauges = TOLD_BY_EACH.matcher(target.query());
        while (gauges.find()) {
            if (!target.query().substring(0, gauges.start()).matches(".*\\bmax ?(by \\([\\w, ]+\\) ?)?\\(")) {
                faults.add(gauges.group() + " is told by each instance and must be asked for by max");
            }
        }
    }

    /** A field that no query gives is a slip of the keyboard. */
    private void fields(List<String> faults) {
        List<String> sql = panel.targets().stream()
                .filter(Target::isSql)
                .map(Target::query)
                .toList();
        if (sql.isEmpty()) {
            return;
        }
        Stream.concat(
                        panel.fields().stream().map(Dashboard.Field::name),
                        Stream.of(panel.json().path("options").path("xField").asText()))
                .filter(field -> !field.isEmpty())
                .filter(field -> sql.stream()
                        .noneMatch(q -> q.contains('"' + field + '"') || q.matches(".*[ ,]" + field + "[ ,].*")))
                .forEach(field -> faults.add("no query has a column " + field));
    }
}
