package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.goals.GoalVersions;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.outbox.VerdictStore;
import io.pacewatch.target.recomputing.Comparison;
import io.pacewatch.target.recomputing.Difference;
import io.pacewatch.target.recomputing.RecomputationCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Answers what is asked about goals. */
@ApplicationScoped
class GoalAnswers {
    /** Names a goal as a request does: region and year may be left out. */
    record Named(
            String id, @Nullable String region, @Nullable Integer year) {}

    private final Reads reads;
    private final GoalSearch goals;
    private final CatalogueStore catalogue;
    private final VerdictStore verdicts;
    private final GoalVersions versions;
    private final RecomputationCheck recomputation;
    private final GoalDues dues;
    private final BusinessClock clock;
    private final DisclosurePolicy disclosure;
    private final String homeRegion;

    GoalAnswers(
            Reads reads,
            GoalSearch goals,
            CatalogueStore catalogue,
            VerdictStore verdicts,
            GoalVersions versions,
            RecomputationCheck recomputation,
            GoalDues dues,
            BusinessClock clock,
            DisclosurePolicy disclosure,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.goals = goals;
        this.catalogue = catalogue;
        this.verdicts = verdicts;
        this.versions = versions;
        this.recomputation = recomputation;
        this.dues = dues;
        this.clock = clock;
        this.disclosure = disclosure;
        this.homeRegion = homeRegion;
    }

    /** The goals that match, as many as asked for and one more if there are more. */
    Page<ObjectNode> list(Wanted wanted, PageRequest page) {
        return reads.stored(handle -> {
            List<Standing> found = goals.find(handle, wanted, disclosure.hidden(handle));
            Map<GoalKey, GoalDue> waited = dues(handle, found);
            return Page.of(page, found, s -> s.goal().key().text(), s -> standing(s, waited));
        });
    }

    ObjectNode one(Named named) {
        return reads.stored(handle -> {
            Standing standing = find(handle, named);
            return standing(standing, dues(handle, List.of(standing)));
        });
    }

    /** Verdicts stay when their goal is deleted. */
    Page<ObjectNode> history(Named named, PageRequest page) {
        return reads.stored(handle -> {
            List<VerdictEvent> read = verdicts.history(handle, key(handle, named), page.below(), page.fetch());
            return Page.of(page, read, e -> String.valueOf(e.sequence()), VerdictJson::whole);
        });
    }

    /** Every version that the goal ever had, deletions too. */
    Page<ObjectNode> versions(Named named, PageRequest page) {
        return reads.stored(handle -> {
            List<GoalVersion> read = versions.of(handle, key(handle, named), page.below(), page.fetch());
            return Page.of(
                    page,
                    read,
                    v -> String.valueOf(v.goal().version()),
                    v -> VerdictJson.version(v, disclosure.everything()));
        });
    }

    /** What is said beside what comes of judging anew, so that anybody can check it. */
    ObjectNode recomputed(Named named) {
        return reads.judged(handle -> {
            Standing standing = find(handle, named);
            Comparison comparison = recomputation.of(handle, List.of(standing)).getFirst();
            ObjectNode json = VerdictJson.of(standing.goal(), standing.since(), false, comparison.recomputed());
            if (json.get("verdict") instanceof ObjectNode verdict) {
                VerdictJson.waiting(verdict, comparison.waitsAnew());
            }
            VerdictJson.waiting(json, comparison.waitsAnew());
            json.set("said", Wire.mapper().valueToTree(comparison.said().orElse(null)));
            Set<Difference> differences = comparison.differences();
            json.set("differs", Wire.mapper().valueToTree(differences));
            return json.put("agrees", differences.isEmpty());
        });
    }

    /** What these goals wait for now. */
    Map<GoalKey, GoalDue> dues(Handle handle, List<Standing> standings) {
        return dues.of(handle, standings, catalogue.read(handle), clock.instant());
    }

    ObjectNode standing(Standing standing, Map<GoalKey, GoalDue> waited) {
        GoalDue due = waited.getOrDefault(standing.goal().key(), GoalDue.NOTHING);
        ObjectNode answer = VerdictJson.of(
                standing.goal(),
                standing.since(),
                false,
                standing.latest().map(event -> VerdictJson.waiting(VerdictJson.of(event), due)),
                standing.latest().map(VerdictEvent::verdict).or(() -> Optional.ofNullable(due.silence())));
        return VerdictJson.waiting(answer, due);
    }

    private Standing find(Handle handle, Named named) {
        String region = named.region() == null ? homeRegion : named.region();
        return goals.find(
                        handle, named.id(), region, named.year(), clock.today().getYear())
                .filter(standing -> !disclosure.hides(handle, standing.goal()))
                .orElseThrow(() -> absent(named, region));
    }

    private GoalKey key(Handle handle, Named named) {
        String region = named.region() == null ? homeRegion : named.region();
        return goals.everKnown(
                        handle, named.id(), region, named.year(), clock.today().getYear())
                .filter(key -> disclosure.hiddenAmong(handle, List.of(key)).isEmpty())
                .orElseThrow(() -> absent(named, region));
    }

    static ProblemException absent(Named named, String region) {
        String year = named.year() == null ? "" : " " + named.year();
        return Asked.notFound(
                "没有目标 %s（%s%s）".formatted(named.id(), region, year),
                "There is no goal %s of %s%s".formatted(named.id(), region, year));
    }
}
