package io.pacewatch.alert.policy;

import io.pacewatch.alert.Events;
import java.util.Optional;

/** What happened to a goal before a test begins, told through the policy itself. */
record Story(Situation situation) {

    static Story none() {
        return new Story(Situation.NEW);
    }

    static Story of(Events first) {
        return none().then(first);
    }

    /** Another verdict came in; what the department knows stays as it was. */
    Story then(Events next) {
        Decision decision = AlertPolicy.decide(situation, next.event());
        Optional<EpisodeState> state = decision.step().map(Step::state).or(situation::episode);
        return new Story(new Situation(decision.watch(), state, situation.telling()));
    }

    /** The last message has left. */
    Story left() {
        return knowing(new Telling(situation.episode().map(EpisodeState::figure), false));
    }

    /** The last message has not left. */
    Story waiting() {
        return knowing(new Telling(Optional.empty(), true));
    }

    private Story knowing(Telling telling) {
        return new Story(new Situation(situation.watch(), situation.episode(), telling));
    }

    static String word(Tell tell) {
        return switch (tell) {
            case Tell.Nobody nobody -> "nobody";
            case Tell.Department told -> "tell " + told.kind();
            case Tell.Suppressed kept -> kept.reason();
        };
    }
}
