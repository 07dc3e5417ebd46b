package io.pacewatch.alert.policy;

import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.goal.Firmness;
import io.pacewatch.events.goal.GoalClass;
import io.pacewatch.events.verdict.Cause;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.VerdictEvent;
import java.util.Optional;

/**
 * What a verdict means for a goal's alert. It sees only verdicts about the goal's latest
 * period, in the order of their sequence.
 */
public final class AlertPolicy {

    private static final String REVISED = "revised-before-sending";
    private static final String ENDED = "recovered-before-sending";

    private final Situation known;
    private final VerdictEvent event;
    private final Figure now;
    private final Watch watch;

    private AlertPolicy(Situation known, VerdictEvent event) {
        this.known = known;
        this.event = event;
        this.now = Figure.of(event);
        this.watch = known.watch().with(now.period(), now.status());
    }

    /** The decision; a word that a newer release has introduced is remembered as nothing and acted on never. */
    public static Decision decide(Situation known, VerdictEvent event) {
        if (unrecognised(event)) {
            return new Decision(known.watch(), Optional.empty());
        }
        AlertPolicy policy = new AlertPolicy(known, event);
        return new Decision(policy.watch, policy.step());
    }

    private static boolean unrecognised(VerdictEvent event) {
        return event.verdict().status() == Status.UNRECOGNISED
                || event.cause() == Cause.UNRECOGNISED
                || event.goal().goalClass() == GoalClass.UNRECOGNISED
                || event.goal().firmness() == Firmness.UNRECOGNISED
                || event.goal().frequency() == Frequency.UNRECOGNISED;
    }

    private Optional<Step> step() {
        return switch (known.episode().orElse(null)) {
            case null -> begun();
            case EpisodeState.Superseded s -> begun();
            case EpisodeState.Recovered r -> now.status().closes() ? Optional.of(closed(r.closed(now))) : begun();
            case EpisodeState.Closed c -> afterEnd(c);
            case EpisodeState.Open o -> Optional.of(whileOpen(o));
        };
    }

    private Optional<Step> begun() {
        if (now.status().closes()) {
            return Optional.of(Step.opening(
                    Step.Kind.CLOSED, new EpisodeState.Closed(now), Audience.of(MessageKind.CLOSED, event)));
        }
        return event.cause() != Cause.RULE_CHANGE && opens()
                ? Optional.of(Step.opening(
                        Step.Kind.OPENED, new EpisodeState.Open(now), Audience.of(MessageKind.OPENED, event)))
                : Optional.empty();
    }

    private boolean opens() {
        return now.status() == Status.BEHIND
                || now.status() == Status.AT_RISK && watch.running(AlertPolicy::bad) >= periodsNeeded();
    }

    private Optional<Step> afterEnd(EpisodeState.Closed end) {
        if (!undone(end.figure())) {
            return Optional.empty();
        }
        EpisodeState state = now.status().closes()
                ? end.corrected(now)
                : bad(now.status()) ? end.reopened(now) : end.superseded(now);
        return Optional.of(corrected(Step.Kind.CORRECTED, state));
    }

    /** A revised figure or another outcome, whatever brought it about; a rule that changed rewrites no outcome. */
    private boolean undone(Figure end) {
        return revised() ? !now.saysTheSameAs(end) : event.cause() != Cause.RULE_CHANGE && now.status() != end.status();
    }

    private Step whileOpen(EpisodeState.Open open) {
        if (now.status().closes()) {
            return closed(open.closed(now));
        }
        if (event.cause() == Cause.RULE_CHANGE) {
            return followed(open);
        }
        if (revised() && now.period().compareTo(open.figure().period()) <= 0) {
            return revisedWarning(open);
        }
        if (now.status() == Status.BEHIND && open.figure().status() == Status.AT_RISK) {
            return worsened(open);
        }
        if (now.status() == Status.ON_PACE && watch.running(Status.ON_PACE::equals) >= periodsNeeded()) {
            return recovered(open);
        }
        return untold() && opens() ? toldAtLast(open) : followed(open);
    }

    /** The opening was history when it came, or no news; a fresh verdict finds the same and somebody has to hear. */
    private boolean untold() {
        boolean nobody = known.telling().told().isEmpty() && !known.telling().waiting();
        return nobody && event.news().is();
    }

    private Step toldAtLast(EpisodeState.Open open) {
        return Step.of(Step.Kind.FOLLOWED, open.told(now), Audience.of(MessageKind.OPENED, event));
    }

    private Step revisedWarning(EpisodeState.Open open) {
        if (now.saysTheSameAs(open.figure())) {
            return followed(open);
        }
        return bad(now.status())
                ? corrected(Step.Kind.CORRECTED, open.corrected(now))
                : corrected(Step.Kind.SUPERSEDED, open.superseded(now));
    }

    /** A message that has left is corrected; one that has not is kept back and, if need be, written anew. */
    private Step corrected(Step.Kind kind, EpisodeState state) {
        Tell tell = known.telling().told().map(this::againstTold).orElseGet(() -> toldAnew(state));
        Step step = Step.of(kind, state, tell)
                .correcting(known.telling()
                        .told()
                        .orElseGet(() -> known.episode().orElseThrow().figure()));
        return known.telling().waiting() ? step.keepingBack(REVISED) : step;
    }

    /** Once the latest message is kept back, what the department last read may be right again. */
    private Tell againstTold(Figure told) {
        return now.saysTheSameAs(told) ? new Tell.Nobody() : Audience.told(MessageKind.CORRECTED, event);
    }

    private Tell toldAnew(EpisodeState state) {
        return switch (state) {
            case EpisodeState.Open o -> Audience.of(MessageKind.OPENED, event);
            case EpisodeState.Closed c -> Audience.of(MessageKind.CLOSED, event);
            case EpisodeState.Superseded s -> new Tell.Nobody();
            case EpisodeState.Recovered r -> new Tell.Nobody();
        };
    }

    private Step worsened(EpisodeState.Open open) {
        boolean told = known.telling().told().isPresent();
        MessageKind kind = told ? MessageKind.WORSENED : MessageKind.OPENED;
        Step step = Step.of(Step.Kind.WORSENED, open.worsened(now), Audience.of(kind, event))
                .correcting(open.figure());
        return known.telling().waiting() ? step.keepingBack("worsened-before-sending") : step;
    }

    private Step recovered(EpisodeState.Open open) {
        Tell tell = known.telling().told().isPresent() ? Audience.of(MessageKind.RECOVERED, event) : new Tell.Nobody();
        Step step = Step.of(Step.Kind.RECOVERED, open.recovered(now), tell).correcting(open.figure());
        return known.telling().waiting() ? step.keepingBack(ENDED) : step;
    }

    private Step closed(EpisodeState.Closed state) {
        Step step = Step.of(Step.Kind.CLOSED, state, Audience.of(MessageKind.CLOSED, event));
        return known.telling().waiting() ? step.keepingBack("closed-before-sending") : step;
    }

    private Step followed(EpisodeState.Open open) {
        return Step.of(Step.Kind.FOLLOWED, open, new Tell.Nobody());
    }

    private boolean revised() {
        return event.cause() == Cause.REVISION || event.cause() == Cause.DELETION;
    }

    private int periodsNeeded() {
        return event.goal().frequency() == Frequency.MONTHLY ? 2 : 1;
    }

    private static boolean bad(Status status) {
        return status == Status.AT_RISK || status == Status.BEHIND;
    }
}
