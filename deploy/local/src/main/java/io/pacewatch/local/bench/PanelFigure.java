package io.pacewatch.local.bench;

import io.pacewatch.local.bench.Journey.Stop;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleBiFunction;

/** What is seen from outside and also on the dashboard of the pipeline, and by which query of which panel. */
enum PanelFigure {
    READINGS("readings accepted in the run", 6, "A", 1, (run, scraped) -> run.count(Stop.ANSWER)),
    READINGS_RATE("readings accepted a second", 5, "A", 1, (run, scraped) -> scraped.perSecond(Stop.ANSWER)),
    VERDICTS_RATE("verdicts a second", 9, "A", 1, (run, scraped) -> scraped.perSecond(Stop.VERDICT)),
    VERDICT_P50(
            "accepted to verdict, p50 ms",
            10,
            "A",
            1000,
            (run, scraped) -> scraped.acceptedToConfirmed().p50()),
    VERDICT_P99(
            "accepted to verdict, p99 ms",
            10,
            "B",
            1000,
            (run, scraped) -> scraped.acceptedToConfirmed().p99()),
    MAILS_RATE("mails a second", 22, "A", 1, (run, scraped) -> scraped.perSecond(Stop.MAIL)),
    MAIL_P50(
            "accepted to mail, p50 ms",
            12,
            "A",
            1000,
            (run, scraped) -> scraped.sinceAccepted(Stop.MAIL).p50()),
    MAIL_P99(
            "accepted to mail, p99 ms",
            12,
            "B",
            1000,
            (run, scraped) -> scraped.sinceAccepted(Stop.MAIL).p99()),
    LAG("afterwards: not read from topics", 14, "A"),
    OUTBOX("afterwards: verdicts not published", 15, "A"),
    PENDING("afterwards: messages not sent", 23, "A");

    private final String words;
    private final int panel;
    private final String query;
    private final double scale;
    private final boolean atRest;
    private final ToDoubleBiFunction<Stretch, Stretch> bench;

    /** Under load; in the dashboard's unit times the scale. */
    PanelFigure(String words, int panel, String query, double scale, ToDoubleBiFunction<Stretch, Stretch> bench) {
        this(words, panel, query, scale, false, bench);
    }

    /** When all that was due has come: then nothing waits anywhere. */
    PanelFigure(String words, int panel, String query) {
        this(words, panel, query, 1, true, (run, none) -> run.underWay());
    }

    PanelFigure(
            String words,
            int panel,
            String query,
            double scale,
            boolean atRest,
            ToDoubleBiFunction<Stretch, Stretch> bench) {
        this.words = words;
        this.panel = panel;
        this.query = query;
        this.scale = scale;
        this.atRest = atRest;
        this.bench = bench;
    }

    static List<PanelFigure> underLoad() {
        return Arrays.stream(values()).filter(each -> !each.atRest).toList();
    }

    static List<PanelFigure> atRest() {
        return Arrays.stream(values()).filter(each -> each.atRest).toList();
    }

    int panel() {
        return panel;
    }

    String query() {
        return query;
    }

    /** What both say; the stretch that Prometheus' samples cover is for figures that depend on which readings they are of. */
    Comparison compare(Stretch run, Stretch scraped, String title, double shown) {
        return new Comparison(words, title, bench.applyAsDouble(run, scraped), shown * scale);
    }
}
