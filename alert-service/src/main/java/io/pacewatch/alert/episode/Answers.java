package io.pacewatch.alert.episode;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What people answer to an alert; answering twice with the same is as answering once. */
@ApplicationScoped
public class Answers {

    /** How a plan is called in an alert's history. */
    public static final String PLAN = "PLAN_SUBMITTED";

    private final Jdbi jdbi;
    private final EpisodeStore episodes;
    private final BusinessClock business;

    Answers(Jdbi jdbi, EpisodeStore episodes, BusinessClock business) {
        this.jdbi = jdbi;
        this.business = business;
        this.episodes = episodes;
    }

    /** Somebody has seen it; empty if there is no such alert. */
    public Optional<Episode> acknowledge(String id, String who, @Nullable String note) {
        return jdbi.inTransaction(h -> episodes.lock(h, id).map(episode -> {
            if (episode.human() == HumanSide.NONE) {
                Object detail = note == null || note.isBlank() ? null : Map.of("note", note.strip());
                return answered(
                        h, episode, episode.human().acknowledged(), Happening.done("ACKNOWLEDGED", who, detail));
            }
            return episode;
        }));
    }

    /**
     * Somebody says what will be done; empty if there is no such alert.
     *
     * @throws IllegalArgumentException named for the field, if it is to be caught up before today
     */
    public Optional<Episode> submit(String id, String who, Plan plan) {
        if (plan.catchUpBy().isBefore(LocalDate.ofInstant(business.instant(), Wire.ZONE))) {
            throw new IllegalArgumentException("catchUpBy");
        }
        return jdbi.inTransaction(h -> episodes.lock(h, id).map(episode -> {
            boolean same = lastPlan(h, id)
                    .filter(Wire.mapper().valueToTree(plan)::equals)
                    .isPresent();
            return same
                    ? episode
                    : answered(h, episode, episode.human().planSubmitted(), Happening.done(PLAN, who, plan));
        }));
    }

    private Optional<JsonNode> lastPlan(Handle h, String id) {
        List<HistoryEntry> history = episodes.history(h, id);
        return history.reversed().stream()
                .filter(entry -> entry.kind().equals(PLAN))
                .map(HistoryEntry::detail)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private Episode answered(Handle h, Episode episode, HumanSide side, Happening what) {
        episodes.append(h, episode.id(), what);
        episodes.answer(h, episode.id(), side);
        return episodes.find(h, episode.id()).orElseThrow();
    }
}
