package io.pacewatch.target.board;

import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.reading.SeriesKey;
import io.pacewatch.events.verdict.FigureWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.target.board.GoalCard.Waits;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Snapshots;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.readings.ReadingVersions;
import io.pacewatch.target.series.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Gathers what the pages show. */
@ApplicationScoped
class BoardContent {
    /** The goals of one region in one section. */
    public record Group(String region, String section, List<GoalCard> goals) {}

    /** One version of one figure. */
    public record Version(
            String period, String value, String status, String published, String source, boolean madeUp) {}

    /** One verdict of a goal's history. */
    public record Said(String judged, String cause, GoalCard card) {}

    /** All about one goal. */
    public record GoalContent(GoalCard card, List<Version> versions, List<Said> history) {}

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Wire.ZONE);
    private static final int GOALS_OF_A_REGION = 500;
    private static final int VERDICTS = 100;

    private final Jdbi jdbi;
    private final GoalSearch goals;
    private final CatalogueStore catalogue;
    private final ReadingVersions versions;
    private final VerdictStore verdicts;
    private final GoalDues dues;
    private final BusinessClock clock;
    private final String homeRegion;

    BoardContent(
            Jdbi jdbi,
            GoalSearch goals,
            CatalogueStore catalogue,
            ReadingVersions versions,
            VerdictStore verdicts,
            GoalDues dues,
            BusinessClock clock,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.catalogue = catalogue;
        this.versions = versions;
        this.verdicts = verdicts;
        this.dues = dues;
        this.clock = clock;
        this.homeRegion = homeRegion;
    }

    /** The goals of the home region and of the regions within it, the headline goals first. */
    List<Group> groups(Words words) {
        return jdbi.withHandle(handle -> {
            Catalogue names = catalogue.read(handle);
            List<Group> groups = new ArrayList<>();
            names.region(homeRegion).ifPresent(home -> groups.addAll(groups(handle, home, names, words)));
            names.all(Region.class).stream()
                    .filter(r -> homeRegion.equals(r.parent()))
                    .sorted(Comparator.comparing(Region::code))
                    .forEach(county -> groups.addAll(groups(handle, county, names, words)));
            return groups;
        });
    }

    private List<Group> groups(Handle handle, Region region, Catalogue names, Words words) {
        List<Standing> standings = goals.year(
                        handle, region.code(), clock.today().getYear())
                .map(year -> goals.find(handle, Wanted.of(region.code(), year, GOALS_OF_A_REGION)))
                .orElse(List.of());
        Map<GoalKey, GoalDue> waited = dues.of(handle, standings, names, clock.instant());
        return standings.stream()
                .map(s -> s.goal().section())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing((String s) -> !s.equals("headline"))
                        .thenComparing(s -> s))
                .map(section -> new Group(
                        region.name().in(words.language()),
                        words.section(section),
                        standings.stream()
                                .filter(s -> section.equals(s.goal().section()))
                                .map(s -> card(s, waited, names, words))
                                .toList()))
                .toList();
    }

    GoalContent goal(String id, @Nullable String region, @Nullable Integer year, Words words) {
        return jdbi.withHandle(handle -> {
            Standing standing = goals.find(
                            handle,
                            id,
                            region == null ? homeRegion : region,
                            year,
                            clock.today().getYear())
                    .orElseThrow(() -> new ProblemException(
                            Problem.of(404, "not-found").because("没有目标 " + id, "There is no goal " + id)));
            Goal goal = standing.goal();
            List<Said> history = verdicts.history(handle, goal.key(), Long.MAX_VALUE, VERDICTS).stream()
                    .map(e -> said(e, words))
                    .toList();
            Catalogue names = catalogue.read(handle);
            return new GoalContent(
                    card(standing, dues.of(handle, List.of(standing), names, clock.instant()), names, words),
                    figures(
                            handle,
                            new Snapshots(names).of(goal),
                            new SeriesKey(goal.indicator(), goal.region()),
                            words),
                    history);
        });
    }

    private List<Version> figures(Handle handle, GoalSnapshot goal, SeriesKey key, Words words) {
        var stored = versions.of(handle, key);
        Series series = Series.of(stored);
        String language = words.language();
        return stored.stream()
                .map(r -> r.period())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(p -> series.versions(p).reversed().stream())
                .map(r -> new Version(
                        PeriodWords.of(r.period(), goal.accumulation()).in(language),
                        r.deleted()
                                ? words.withdrawn()
                                : FigureWords.value(goal.rule(), goal.unit(), r.figure(), language),
                        words.of(r.status()),
                        MINUTE.format(r.publishedAt()),
                        r.source() == null ? "" : r.source(),
                        r.madeUp()))
                .toList();
    }

    private Said said(VerdictEvent e, Words words) {
        return new Said(MINUTE.format(e.judgedAt()), words.of(e.cause()), card(e, Waits.NOTHING, words));
    }

    private GoalCard card(Standing standing, Map<GoalKey, GoalDue> waited, Catalogue names, Words words) {
        GoalSnapshot goal =
                standing.latest().map(VerdictEvent::goal).orElseGet(() -> new Snapshots(names).of(standing.goal()));
        GoalDue due = waited.getOrDefault(standing.goal().key(), GoalDue.NOTHING);
        Waits waits = new Waits(
                said(due.awaiting(), goal, words, words::awaiting), said(due.late(), goal, words, words::late));
        return standing.latest()
                .map(e -> card(e, waits, words))
                .orElseGet(() -> withoutFigure(goal, due, waits, words));
    }

    private static GoalCard withoutFigure(GoalSnapshot goal, GoalDue due, Waits waits, Words words) {
        return due.silence() == null
                ? GoalCard.withoutFigure(goal, waits, words)
                : GoalCard.of(goal, due.silence(), waits, false, words);
    }

    private static String said(
            @Nullable PeriodDue due, GoalSnapshot goal, Words words, BinaryOperator<String> sentence) {
        return due == null
                ? ""
                : sentence.apply(
                        PeriodWords.of(due.period(), goal.accumulation()).in(words.language()),
                        due.dueBy().toString());
    }

    private static GoalCard card(VerdictEvent e, Waits waits, Words words) {
        boolean madeUp = e.reading() != null && e.reading().madeUp();
        return GoalCard.of(e.goal(), e.verdict(), waits, madeUp, words);
    }
}
