package io.pacewatch.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.dashboard.Dashboard;
import io.pacewatch.local.dashboard.Filling;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.prometheus.Prometheus;
import io.pacewatch.local.prometheus.ScrapeConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an operator would see of the measured stack: a Prometheus as shipped, asked by the queries of the dashboard, and
 * beside it what was measured from outside of just what those queries speak of.
 */
final class DashboardView implements AutoCloseable {
    private static final String UID = "pacewatch-pipeline";
    private static final Pattern RANGE = Pattern.compile("(\\w+(?:\\{[^}]*})?)\\[\\w+]");

    // A scrape, and a rule that has seen it.
    private static final Duration SETTLED = Duration.ofSeconds(35);
    private static final double MILLIS = 1000;

    private final Dashboard dashboard = Dashboard.of(UID);
    private final Prometheus prometheus;
    private final Handover handover;

    private DashboardView(Prometheus prometheus, Handover handover) {
        this.prometheus = prometheus;
        this.handover = handover;
    }

    /** Starts to look at this stack. */
    static DashboardView start(Path directory, MeasuredStack stack) {
        return new DashboardView(
                Prometheus.start(directory, ScrapeConfig.of(ProjectRoot.find().prometheus(), stack.targets())),
                new Handover(stack.kafka()));
    }

    /** What it shows at the end of the run, with the run as the chosen time. */
    List<Comparison> underLoad(MeasuredRun run) {
        return PanelFigure.underLoad().stream()
                .map(figure -> {
                    String query = query(figure, run.begin(), run.end());
                    return compare(figure, whole(run), scraped(query, run), query, run.end());
                })
                .toList();
    }

    /** What it shows when nothing has been posted for a while. */
    List<Comparison> atRest(MeasuredRun last) {
        LockSupport.parkNanos(SETTLED.toNanos());
        Instant now = Instant.now();
        return PanelFigure.atRest().stream()
                .map(figure -> compare(figure, whole(last), whole(last), query(figure, last.begin(), now), now))
                .toList();
    }

    /** By how many milliseconds readers of topics were behind what writers knew. */
    double handover(MeasuredRun run) {
        return whole(run).handover();
    }

    private String query(PanelFigure figure, Instant from, Instant to) {
        return new Filling(Map.of(), from, to)
                .into(dashboard.panel(figure.panel()).target(figure.query()).query());
    }

    private Comparison compare(PanelFigure figure, Stretch run, Stretch scraped, String query, Instant when) {
        return figure.compare(
                run,
                scraped,
                dashboard.panel(figure.panel()).title(),
                shown(prometheus.api().at(when, query)));
    }

    /** All series together; of a histogram's buckets, which hold each other, the one that holds all. */
    private static double shown(JsonNode result) {
        return result.valueStream()
                .filter(series ->
                        series.path("metric").path("le").asText("+Inf").equals("+Inf"))
                .mapToDouble(series -> series.path("value").path(1).asDouble())
                .sum();
    }

    /**
     * The time between the first and the last sample that the query rests on: of what came outside of it the dashboard
     * knows nothing yet.
     */
    private Stretch scraped(String query, MeasuredRun run) {
        Instant when = run.end();
        String expression = query;
        for (JsonNode rule : prometheus.api().rules()) {
            if (query.startsWith(rule.path("name").asText())) {
                expression = rule.path("query").asText();
                when = seconds(shown(prometheus.api().at(when, "max(timestamp(" + query + "))")));
            }
        }
        Matcher range = RANGE.matcher(expression);
        if (!range.find()) {
            throw new IllegalStateException("looks back at no range: " + expression);
        }
        JsonNode samples = prometheus.api().at(when, range.group()).path(0).path("values");
        return stretch(
                run,
                seconds(samples.path(0).path(0).asDouble()),
                seconds(samples.path(samples.size() - 1).path(0).asDouble()));
    }

    private Stretch whole(MeasuredRun run) {
        return stretch(run, run.begin(), run.end());
    }

    private Stretch stretch(MeasuredRun run, Instant from, Instant to) {
        return new Stretch(run.ledger(), from, to, handover.median(from, to));
    }

    private static Instant seconds(double sinceEpoch) {
        return Instant.ofEpochMilli(Math.round(sinceEpoch * MILLIS));
    }

    @Override
    public void close() {
        handover.close();
        prometheus.close();
    }
}
