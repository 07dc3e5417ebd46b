package io.pacewatch.target.answers;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.Verdict.PeriodDue;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.request.Page;
import io.pacewatch.platform.request.PageRequest;
import io.pacewatch.target.answers.GoalAnswers.Named;
import io.pacewatch.target.database.Reads;
import io.pacewatch.target.disclosure.DisclosurePolicy;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.due.GoalDues.GoalDue;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.GoalVersion;
import io.pacewatch.target.goals.GoalVersions;
import io.pacewatch.target.judging.Recomputation;
import io.pacewatch.target.judging.Recomputation.Recomputed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Answers as things were then known: the goal's version in force at that time, judged by what had been published by
 * then. So a goal that was changed since does not rewrite what could have been said before.
 */
@ApplicationScoped
class GoalsThen {
    /** A goal as it was, with its answer. */
    private record Then(
            GoalVersion version,
            Recomputed judged,
            @Nullable PeriodDue late,
            Instant asOf) {
        String key() {
            return version.goal().key().text();
        }

        String status() {
            return VerdictJson.status(judged.said()).name();
        }

        ObjectNode json() {
            boolean later = version.loadedAt().isAfter(asOf);
            ObjectNode json = VerdictJson.of(version.goal(), version.loadedAt(), later, judged);
            if (json.get("verdict") instanceof ObjectNode verdict) {
                VerdictJson.waiting(verdict, due());
            }
            return VerdictJson.waiting(json, due());
        }

        /** A goal that is decided waits for nothing, whatever was noticed as late before. */
        private GoalDue due() {
            boolean decided = judged.verdict().filter(v -> v.status().closes()).isPresent();
            boolean closing = judged.verdict().filter(Verdict::closing).isPresent();
            return new GoalDue(decided || closing ? null : judged.awaiting().orElse(null), decided ? null : late, null);
        }
    }

    /** What a request may cost: the goals that it judges. */
    static final int MOST_JUDGED = 500;

    /** Goals that do not match are passed in steps that are worth a query. */
    private static final int LEAST_READ = 100;

    private final Reads reads;
    private final GoalVersions versions;
    private final Recomputation recomputation;
    private final GoalDues dues;
    private final DisclosurePolicy disclosure;
    private final String homeRegion;

    GoalsThen(
            Reads reads,
            GoalVersions versions,
            Recomputation recomputation,
            GoalDues dues,
            DisclosurePolicy disclosure,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.reads = reads;
        this.versions = versions;
        this.recomputation = recomputation;
        this.dues = dues;
        this.disclosure = disclosure;
        this.homeRegion = homeRegion;
    }

    ObjectNode one(Named named, Instant asOf) {
        String region = named.region() == null ? homeRegion : named.region();
        int year = LocalDate.ofInstant(asOf, Wire.ZONE).getYear();
        return reads.judged(handle -> {
            GoalVersion version = versions.then(handle, named.id(), region, named.year(), year, asOf)
                    .filter(then -> !disclosure.hides(handle, then.goal()))
                    .orElseThrow(() -> GoalAnswers.absent(named, region));
            return judged(handle, List.of(version), asOf).getFirst().json();
        });
    }

    /**
     * The goals that matched then. Where they stood is known only once they are judged, so that a page may come with
     * fewer than asked for, and with a cursor to go on at: one request judges {@link #MOST_JUDGED} goals or few more.
     */
    Page<ObjectNode> list(Wanted wanted, PageRequest page, Instant asOf) {
        return reads.judged(handle -> {
            Set<String> hidden = disclosure.hidden(handle);
            List<Then> found = new ArrayList<>();
            Wanted part = wanted.status() == null ? wanted : wanted.atLeast(LEAST_READ);
            for (int judged = 0; judged < MOST_JUDGED; judged += part.limit()) {
                List<Then> read = judged(handle, versions.then(handle, part, hidden, asOf), asOf);
                read.stream()
                        .filter(t -> wanted.status() == null || wanted.status().equals(t.status()))
                        .forEach(found::add);
                if (read.size() < part.limit() || found.size() > page.limit()) {
                    return Page.of(page, found, Then::key, Then::json);
                }
                part = part.goingOnAfter(read.getLast().key());
            }
            return Page.unfinished(page, found, Then::key, Then::json, Objects.requireNonNull(part.after()));
        });
    }

    /** All of a region's goals of a year. */
    List<ObjectNode> of(Handle handle, Wanted wanted, Instant asOf) {
        return judged(handle, versions.then(handle, wanted, disclosure.hidden(handle), asOf), asOf).stream()
                .map(Then::json)
                .toList();
    }

    private List<Then> judged(Handle handle, List<GoalVersion> read, Instant asOf) {
        List<Recomputed> judged =
                recomputation.of(handle, read.stream().map(GoalVersion::goal).toList(), Optional.of(asOf));
        Map<GoalKey, PeriodDue> late =
                dues.late(handle, read.stream().map(GoalVersion::goal).toList(), asOf);
        List<Then> all = new ArrayList<>();
        for (int i = 0; i < read.size(); i++) {
            GoalVersion version = read.get(i);
            all.add(new Then(version, judged.get(i), late.get(version.goal().key()), asOf));
        }
        return all;
    }
}
