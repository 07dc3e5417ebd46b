package io.pacewatch.alert.verdict;

import io.pacewatch.alert.delivery.EndpointStore;
import io.pacewatch.alert.delivery.Ids;
import io.pacewatch.alert.delivery.MessageStore;
import io.pacewatch.alert.delivery.Tellings;
import io.pacewatch.alert.episode.Episode;
import io.pacewatch.alert.episode.EpisodeStore;
import io.pacewatch.alert.episode.Happening;
import io.pacewatch.alert.policy.AlertPolicy;
import io.pacewatch.alert.policy.Decision;
import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.Situation;
import io.pacewatch.alert.policy.Step;
import io.pacewatch.alert.policy.Telling;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.events.wire.TraceContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Carries one verdict out: sequence, episode, history, message and delivery, all in the caller's transaction. */
@ApplicationScoped
class VerdictHandler {

    private final WatchStore watches;
    private final EpisodeStore episodes;
    private final MessageStore messages;
    private final InstantSource machine;

    VerdictHandler(WatchStore watches, EpisodeStore episodes, MessageStore messages, InstantSource machine) {
        this.watches = watches;
        this.episodes = episodes;
        this.messages = messages;
        this.machine = machine;
    }

    /** What came of an event: not acted on, acted on, or acted on with a step of this kind in this episode. */
    record Handled(
            boolean acted, Optional<Step> step, @Nullable String episode) {
        static final Handled PASSED = new Handled(false, Optional.empty(), null);
        /** Something beside the alerts was written down. */
        static final Handled NOTED = new Handled(true, Optional.empty(), null);

        /** Whether there may be something to send. */
        boolean wakes() {
            return step.isPresent() || equals(NOTED);
        }
    }

    /**
     * Acts on the event if it is about the goal's latest period and newer than what is known.
     *
     * @param trace what is written down because of it belongs to this; or null
     */
    Handled handle(Handle h, VerdictEvent event, @Nullable TraceContext trace) {
        if (!event.current()) {
            return Handled.PASSED;
        }
        WatchStore.Watched known = watches.lock(h, event.goal().key());
        if (event.sequence() <= known.sequence()) {
            return Handled.PASSED;
        }
        Tellings tellings = known.episode() == null ? Tellings.NONE : messages.tellings(h, known.episode());
        Optional<EpisodeState> state = Optional.ofNullable(known.episode())
                .flatMap(id -> episodes.lock(h, id))
                .map(Episode::state);
        Function<Telling, Decision> policy =
                telling -> AlertPolicy.decide(new Situation(known.watch(), state, telling), event);
        Decision decision = policy.apply(tellings.all());
        String episode = decision.step()
                .map(step -> carryOut(h, known, event, new Said(step, tellings, policy), trace))
                .orElse(known.episode());
        watches.store(h, event.goal().key(), new WatchStore.Watched(event.sequence(), decision.watch(), episode));
        return new Handled(true, decision.step(), episode);
    }

    /** A step, and what it means for an endpoint that knows more or less than the others. */
    private record Said(Step step, Tellings tellings, Function<Telling, Decision> policy) {

        Step to(String endpoint) {
            return policy.apply(tellings.of(endpoint)).step().orElse(step);
        }
    }

    private String carryOut(
            Handle h, WatchStore.Watched known, VerdictEvent event, Said said, @Nullable TraceContext trace) {
        Step step = said.step();
        String id = step.opens()
                ? Ids.next(machine)
                : Objects.requireNonNull(known.episode(), "a step of an episode that was never opened");
        if (step.opens()) {
            episodes.insert(h, id, event.goal().key(), event.goal().lead(), step.state());
        } else {
            episodes.move(h, id, step.state());
        }
        String why = event.news().is() ? null : event.news().reason();
        int number = episodes.append(h, id, Happening.judged(step.kind().name(), why, event, step.earlier(), trace));
        said.tellings()
                .byEndpoint()
                .keySet()
                .forEach(endpoint -> Optional.ofNullable(said.to(endpoint).keeps())
                        .ifPresent(reason -> messages.keepBack(h, id, endpoint, reason)));
        messages.tell(
                h,
                id,
                number,
                event.goal().lead(),
                endpoint -> said.to(endpoint).tell());
        correctFallback(h, id, number, event.goal().lead(), said);
        return id;
    }

    /** Who read the warning in the department's stead hears as well that it does not hold any more. */
    private void correctFallback(Handle h, String episode, int number, String department, Said said) {
        String reader = EndpointStore.fallbackOf(department);
        Telling knows = said.tellings().byEndpoint().get(reader);
        if (knows != null && knows.told().isPresent() && said.step().kind().takesBack()) {
            messages.tellFallback(
                    h, episode, number, department, said.to(reader).tell());
        }
    }
}
