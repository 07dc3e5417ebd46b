package io.pacewatch.grafana;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.dashboard.Dashboard;
import io.pacewatch.local.dashboard.Dashboard.Panel;
import io.pacewatch.local.dashboard.Dashboard.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a dashboard lacks as a whole.
 *
 * @param known    the variables of every dashboard there is, by the dashboard's uid
 * @param recorded what Prometheus' rules record
 */
record DashboardFaults(Dashboard dashboard, Map<String, Set<String>> known, Set<String> recorded) {
    /** The version that Grafana 11 writes; later ones raise it by themselves. */
    private static final int SCHEMA = 39;

    private static final Pattern USE = Pattern.compile("\\$(?:\\{([\\w.]+)(?::\\w+)?}|(\\w+))");
    private static final Pattern LINK = Pattern.compile("/d/([\\w-]+)(.*)");
    private static final Pattern HANDED_ON = Pattern.compile("var-(\\w+)=");

    /** The variables of these dashboards. */
    static Map<String, Set<String>> variables(List<Dashboard> dashboards) {
        return dashboards.stream()
                .collect(Collectors.toMap(
                        Dashboard::uid,
                        d -> d.variables().stream().map(Variable::name).collect(Collectors.toSet())));
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!dashboard.uid().startsWith("pacewatch-")) {
            faults.add("its uid is not ours: " + dashboard.uid());
        }
        if (dashboard.json().path("schemaVersion").asInt() < SCHEMA) {
            faults.add("is older than Grafana 11");
        }
        ids(faults);
        places(faults);
        uses(faults);
        links(faults);
        dashboard.variables().stream()
                .filter(Variable::isAsked)
                .filter(v -> !PanelFaults.SOURCES.containsKey(
                        v.json().path("datasource").path("uid").asText()))
                .forEach(v -> faults.add(v.name() + " asks a data source that is not provisioned"));
        dashboard.panels().forEach(p -> faults.addAll(new PanelFaults(p, recorded).faults()));
        return faults;
    }

    private void ids(List<String> faults) {
        Set<Integer> ids = new HashSet<>();
        for (Panel panel : dashboard.panels()) {
            if (!ids.add(panel.json().path("id").asInt(-1))) {
                faults.add(
                        panel.title() + ": its id is another's: " + panel.json().path("id"));
            }
        }
    }

    private record Place(int x, int y, int w, int h) {
        static Place of(Panel panel) {
            JsonNode p = panel.json().path("gridPos");
            return new Place(
                    p.path("x").asInt(),
                    p.path("y").asInt(),
                    p.path("w").asInt(),
                    p.path("h").asInt());
        }

        boolean covers(Place other) {
            return x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
        }
    }

    private void places(List<String> faults) {
        List<Panel> panels = dashboard.panels().stream()
                .sorted(Comparator.comparingInt(
                        p -> p.json().path("gridPos").path("y").asInt()))
                .toList();
        for (int i = 0; i < panels.size(); i++) {
            Place place = Place.of(panels.get(i));
            if (place.w() < 1 || place.h() < 1 || place.x() + place.w() > 24) {
                faults.add(panels.get(i).title() + ": has no place");
            }
            for (Panel other : panels.subList(0, i)) {
                if (place.covers(Place.of(other))) {
                    faults.add(panels.get(i).title() + ": lies over " + other.title());
                }
            }
        }
    }

    /** Each variable that is used is defined, each that is defined is used. */
    private void uses(List<String> faults) {
        Set<String> defined = known.getOrDefault(dashboard.uid(), Set.of());
        Set<String> used = new HashSet<>();
        for (String text : Dashboard.texts(dashboard.json())) {
            Matcher uses = USE.matcher(text);
            while (uses.find()) {
                String name = uses.group(1) == null ? uses.group(2) : uses.group(1);
                used.add(name);
                if (!defined.contains(name) && !name.startsWith("__")) {
                    faults.add("the variable " + name + " is used and not defined");
                }
            }
        }
        defined.stream()
                .filter(name -> !used.contains(name))
                .forEach(name -> faults.add("the variable " + name + " is defined and not used"));
    }

    /** Links lead to dashboards that are there and hand on variables that these have. */
    private void links(List<String> faults) {
        for (String text : Dashboard.texts(dashboard.json())) {
            Matcher link = LINK.matcher(text);
            if (!link.matches()) {
                continue;
            }
            Set<String> theirs = known.get(link.group(1));
            if (theirs == null) {
                faults.add("a link leads nowhere: " + text);
                continue;
            }
            Matcher handed = HANDED_ON.matcher(link.group(2));
            while (handed.find()) {
                if (!theirs.contains(handed.group(1))) {
                    faults.add("a link hands on a variable that is not there: " + text);
                }
            }
        }
        for (Panel panel : dashboard.shown()) {
            columns(panel, faults);
        }
    }

    private static void columns(Panel panel, List<String> faults) {
        Matcher uses = Pattern.compile("\\$\\{__data\\.fields\\.(\\w+)}")
                .matcher(panel.json().toString());
        while (uses.find()) {
            String column = uses.group(1);
            if (panel.targets().stream().noneMatch(t -> t.query().matches(".*[ ,]" + column + "[ ,].*"))) {
                faults.add(panel.title() + ": a link needs a column " + column);
            }
        }
    }
}
