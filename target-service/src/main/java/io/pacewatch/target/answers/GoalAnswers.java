package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Numbers;
import io.pacewatch.target.judging.Recomputation;
import io.pacewatch.target.judging.Recomputation.Recomputed;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Answers what is asked about goals. */
@ApplicationScoped
class GoalAnswers {
    /** Names a goal as a request does: region and year may be left out. */
    record Named(
            String id, @Nullable String region, @Nullable Integer year) {}

    private static final Knowledge NOTHING = new Knowledge(Map.of());

    private final Judge judge = new Judge();
    private final Jdbi jdbi;
    private final GoalSearch goals;
    private final CatalogueStore catalogue;
    private final VerdictStore verdicts;
    private final Recomputation recomputation;
    private final BusinessClock clock;
    private final String homeRegion;

    GoalAnswers(
            Jdbi jdbi,
            GoalSearch goals,
            CatalogueStore catalogue,
            VerdictStore verdicts,
            Recomputation recomputation,
            BusinessClock clock,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.catalogue = catalogue;
        this.verdicts = verdicts;
        this.recomputation = recomputation;
        this.clock = clock;
        this.homeRegion = homeRegion;
    }

    /** The goals that match, as many as asked for and one more if there are more. */
    Page<ObjectNode> list(Wanted wanted, int limit) {
        return jdbi.withHandle(handle -> {
            Catalogue names = catalogue.read(handle);
            return Page.of(
                    goals.find(handle, wanted), limit, s -> s.goal().key().text(), s -> standing(s, names));
        });
    }

    ObjectNode one(Named named, Optional<Instant> asOf) {
        return jdbi.withHandle(handle -> {
            Standing standing = find(handle, named);
            return asOf.isPresent() ? then(handle, standing.goal(), asOf) : standing(standing, catalogue.read(handle));
        });
    }

    Page<ObjectNode> history(Named named, long below, int limit) {
        return jdbi.withHandle(handle -> {
            Goal goal = find(handle, named).goal();
            List<VerdictEvent> read = verdicts.history(handle, goal.key(), below, limit + 1);
            return Page.of(read, limit, e -> String.valueOf(e.sequence()), VerdictJson::whole);
        });
    }

    /** What is said beside what comes of judging anew, so that anybody can check it. */
    ObjectNode recomputed(Named named) {
        return jdbi.withHandle(handle -> {
            Standing standing = find(handle, named);
            Optional<Verdict> said = standing.latest().map(VerdictEvent::verdict);
            Recomputed anew = recomputation.of(handle, standing.goal(), Optional.empty());
            // A verdict on a withdrawn figure rests on no reading, so that none comes of judging anew.
            boolean agrees = anew.verdict()
                    .map(v -> said.filter(s -> Numbers.agree(s, v)).isPresent())
                    .orElse(standing.latest().filter(e -> e.reading() != null).isEmpty());
            ObjectNode json = then(anew, standing.goal());
            json.set("said", Wire.mapper().valueToTree(said.orElse(null)));
            return json.put("agrees", agrees);
        });
    }

    /** What was known then decides; the goal is the one in force now. */
    ObjectNode then(Handle handle, Goal goal, Optional<Instant> asOf) {
        return then(recomputation.of(handle, goal, asOf), goal);
    }

    private static ObjectNode then(Recomputed r, Goal goal) {
        return VerdictJson.of(goal, r.verdict().map(v -> VerdictJson.of(r.goal(), v, r.madeUp())));
    }

    ObjectNode standing(Standing standing, Catalogue names) {
        return VerdictJson.of(standing.goal(), standing.latest().map(event -> {
            ObjectNode json = VerdictJson.of(event);
            awaiting(standing, names)
                    .ifPresent(due -> json.set("awaiting", Wire.mapper().valueToTree(due)));
            return json;
        }));
    }

    /** That the closing figure is missing is nothing that was judged but a matter of the day on which one asks. */
    private Optional<Verdict.PeriodDue> awaiting(Standing standing, Catalogue names) {
        boolean closing = standing.latest().filter(e -> e.verdict().closing()).isPresent();
        return closing
                ? Optional.empty()
                : names.indicator(standing.goal().indicator())
                        .flatMap(i -> judge.awaiting(standing.goal(), i, NOTHING, clock.today()));
    }

    private Standing find(Handle handle, Named named) {
        String region = named.region() == null ? homeRegion : named.region();
        return goals.find(
                        handle, named.id(), region, named.year(), clock.today().getYear())
                .orElseThrow(() -> absent(named, region));
    }

    private static ProblemException absent(Named named, String region) {
        String year = named.year() == null ? "" : " " + named.year();
        return Asked.notFound(
                "没有目标 %s（%s%s）".formatted(named.id(), region, year),
                "There is no goal %s of %s%s".formatted(named.id(), region, year));
    }
}
