package io.pacewatch.target.board;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.period.PeriodWords;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.FigureWords;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.target.board.GoalCard.Waits;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalVersions;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Snapshots;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.readings.SeriesQuery;
import io.pacewatch.target.series.Series;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gathers everything that there is about one goal. */
@ApplicationScoped
class GoalContents {
    /** One version of one figure. */
    public record Version(
            String period,
            String value,
            String status,
            String published,
            String publisher,
            String source,
            boolean madeUp) {}

    /** One verdict of a goal's history. */
    public record Said(String judged, String cause, GoalCard card) {}

    /**
     * All about one goal.
     *
     * @param withdrawn when and why the goal was taken away; empty if it was not
     */
    public record GoalContent(GoalCard card, String withdrawn, List<Version> versions, List<Said> history) {}

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(Wire.ZONE);
    private static final int VERDICTS = 100;
    private static final int PERIODS = 60;

    private final Reads reads;
    private final GoalSearch goals;
    private final GoalVersions goalVersions;
    private final CatalogueStore catalogue;
    private final SeriesQuery readings;
    private final VerdictStore verdicts;
    private final GoalCards cards;
    private final BusinessClock clock;
    private final DisclosurePolicy disclosure;
    private final String homeRegion;

    GoalContents(
            Reads reads,
            GoalSearch goals,
            GoalVersions goalVersions,
            CatalogueStore catalogue,
            SeriesQuery readings,
            VerdictStore verdicts,
            GoalCards cards,
            BusinessClock clock,
            DisclosurePolicy disclosure,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.goals = goals;
        this.goalVersions = goalVersions;
        this.catalogue = catalogue;
        this.readings = readings;
        this.verdicts = verdicts;
        this.cards = cards;
        this.clock = clock;
        this.disclosure = disclosure;
        this.homeRegion = homeRegion;
    }

    /** A goal that was taken away keeps its page, since mails lead there. */
    GoalContent of(String id, @Nullable String region, @Nullable Integer year, Words words) {
        String where = region == null ? homeRegion : region;
        int now = clock.today().getYear();
        return reads.stored(handle -> {
            Snapshots names = new Snapshots(catalogue.read(handle));
            return goals.find(handle, id, where, year, now)
                    .filter(standing -> !disclosure.hides(handle, standing.goal()))
                    .map(standing -> standing(handle, standing, names, words))
                    .or(() -> goals.everKnown(handle, id, where, year, now)
                            .flatMap(key -> withdrawn(handle, key, names, words)))
                    .orElseThrow(() -> new ProblemException(
                            Problem.of(404, "not-found").because("没有目标 " + id, "There is no goal " + id)));
        });
    }

    private GoalContent standing(Handle handle, Standing standing, Snapshots names, Words words) {
        List<Listed> listed = cards.of(handle, List.of(standing), names.catalogue(), words);
        return content(handle, standing.goal(), listed.getFirst().card(), "", names, words);
    }

    private Optional<GoalContent> withdrawn(Handle handle, GoalKey key, Snapshots names, Words words) {
        return goalVersions.of(handle, key, Integer.MAX_VALUE, 1).stream()
                .filter(last -> last.deleted() && !disclosure.hides(handle, last.goal()))
                .findFirst()
                .map(last -> content(
                        handle,
                        last.goal(),
                        GoalCard.withdrawn(names.named(last.goal()), words),
                        words.withdrawnOn(
                                LocalDate.ofInstant(last.loadedAt(), Wire.ZONE),
                                disclosure.everything() ? last.reason() : null),
                        names,
                        words));
    }

    private GoalContent content(
            Handle handle, Goal goal, GoalCard card, String withdrawn, Snapshots names, Words words) {
        List<Said> history = verdicts.history(handle, goal.key(), Long.MAX_VALUE, VERDICTS).stream()
                .map(e -> said(e, words))
                .toList();
        return new GoalContent(card, withdrawn, figures(handle, goal, names, words), history);
    }

    private List<Version> figures(Handle handle, Goal goal, Snapshots names, Words words) {
        List<Reading> stored = readings.latest(handle, goal.series(), PERIODS).stream()
                .map(SeriesQuery.Version::reading)
                .toList();
        Series series = Series.of(stored);
        GoalSnapshot snapshot = names.named(goal);
        return stored.stream()
                .map(Reading::period)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .flatMap(p -> series.versions(p).reversed().stream())
                .map(r -> version(r, snapshot, names, words))
                .toList();
    }

    private static Version version(Reading r, GoalSnapshot goal, Snapshots names, Words words) {
        String language = words.language();
        return new Version(
                PeriodWords.of(r.period(), goal.accumulation()).in(language),
                r.deleted() ? words.withdrawn() : FigureWords.value(goal.rule(), goal.unit(), r.figure(), language),
                words.of(r.status()),
                MINUTE.format(r.publishedAt()),
                names.publisher(r.bureau()).map(name -> name.in(language)).orElse(r.bureau()),
                r.source() == null ? "" : r.source(),
                r.madeUp());
    }

    private static Said said(VerdictEvent e, Words words) {
        return new Said(MINUTE.format(e.judgedAt()), words.of(e.cause()), GoalCards.card(e, Waits.NOTHING, words));
    }
}
