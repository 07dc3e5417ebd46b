package io.pacewatch.alert.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.alert.AlertSettings;
import io.pacewatch.alert.episode.Actor;
import io.pacewatch.alert.episode.Detail;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import io.pacewatch.alert.episode.HistoryEntry;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Takes what people answer to an alert; answering twice with the same is as answering once. */
@ApplicationScoped
public class Answers {

    /** How a plan is called in an alert's history. */
    public static final String PLAN = "PLAN_SUBMITTED";

    private static final String WHO = "who";
    private static final Duration DAY = Duration.ofDays(1);

    private final Jdbi jdbi;
    private final EpisodeStore episodes;
    private final AlertSettings settings;
    private final BusinessClock business;
    private final InstantSource machine;

    Answers(Jdbi jdbi, EpisodeStore episodes, AlertSettings settings, BusinessClock business, InstantSource machine) {
        this.jdbi = jdbi;
        this.episodes = episodes;
        this.settings = settings;
        this.business = business;
        this.machine = machine;
    }

    /** Writes down that somebody has seen the alert: the fields are {@code who} and {@code note}. */
    public AnswerOutcome acknowledge(String id, Actor actor, Map<String, TypedValue> typed) {
        AnswerFields fields = new AnswerFields(typed);
        String name = fields.optional(WHO, AnswerFields.SHORT);
        String note = fields.optional("note", AnswerFields.LONG);
        return answer(
                id,
                (h, episode) -> fields.faults().isEmpty()
                        ? new AnswerOutcome.Taken(seen(h, episode, actor.claiming(name), note))
                        : new AnswerOutcome.Refused(fields.faults()));
    }

    private Episode seen(Handle h, Episode episode, Actor actor, @Nullable String note) {
        if (episode.human() != HumanSide.NONE) {
            return episode;
        }
        Detail detail = note == null ? null : new Detail(null, Map.of("note", note));
        return moved(h, episode, episode.human().acknowledged(), Happening.done("ACKNOWLEDGED", actor, detail));
    }

    /** Takes a plan: the fields are those of the form. */
    public AnswerOutcome submit(String id, Actor actor, Map<String, TypedValue> typed) {
        AnswerFields fields = new AnswerFields(typed);
        String name = fields.optional(WHO, AnswerFields.SHORT);
        return answer(id, (h, episode) -> {
            Plan plan = plan(fields, episode.goal().year());
            return fields.faults().isEmpty()
                    ? submitted(h, episode, actor.claiming(name), plan.detail())
                    : new AnswerOutcome.Refused(fields.faults());
        });
    }

    private Plan plan(AnswerFields fields, int year) {
        LocalDate today = LocalDate.ofInstant(business.instant(), Wire.ZONE);
        return new Plan(
                fields.needed("cause", AnswerFields.LONG),
                fields.optional("taken", AnswerFields.LONG),
                fields.needed("next", AnswerFields.LONG),
                fields.needed("responsible", AnswerFields.LONG),
                fields.day("catchUpBy", today, LocalDate.of(year + 1, 12, 31)),
                fields.optional("cityHelp", AnswerFields.LONG),
                fields.ticked("extension"));
    }

    private AnswerOutcome submitted(Handle h, Episode episode, Actor actor, Detail plan) {
        Optional<JsonNode> last = episodes.latest(h, episode.id(), PLAN).map(HistoryEntry::detail);
        if (last.filter(node -> node.equals(plan.merged())).isPresent()) {
            return new AnswerOutcome.Taken(episode);
        }
        int most = settings.plansPerDay();
        if (episodes.count(h, episode.id(), PLAN, machine.instant().minus(DAY)) >= most) {
            return new AnswerOutcome.TooMany(most, (int) Duration.ofHours(1).toSeconds());
        }
        return new AnswerOutcome.Taken(
                moved(h, episode, episode.human().planSubmitted(), Happening.done(PLAN, actor, plan)));
    }

    private interface Work {
        AnswerOutcome on(Handle h, Episode episode);
    }

    /** An alert that is over is said before any fault: what is put right would not be taken either. */
    private AnswerOutcome answer(String id, Work work) {
        return jdbi.inTransaction(h -> episodes.lock(h, id)
                .map(episode ->
                        episode.state().asksForAnAnswer() ? work.on(h, episode) : new AnswerOutcome.Over(episode))
                .orElseGet(AnswerOutcome.Absent::new));
    }

    private Episode moved(Handle h, Episode episode, HumanSide side, Happening what) {
        episodes.append(h, episode.id(), what);
        episodes.answer(h, episode.id(), side);
        return episodes.find(h, episode.id()).orElseThrow();
    }
}
