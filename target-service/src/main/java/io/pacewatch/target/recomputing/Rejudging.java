package io.pacewatch.target.recomputing;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.outbox.OutboxPublisher;
import io.pacewatch.target.outbox.OutgoingVerdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Judges goals again that could not be judged before, and publishes what comes of it. */
@ApplicationScoped
class Rejudging {
    private final JudgingTransaction judging;
    private final OutboxPublisher outbox;

    Rejudging(JudgingTransaction judging, OutboxPublisher outbox) {
        this.judging = judging;
        this.outbox = outbox;
    }

    /** What the broker does not confirm at once is the sweeper's to publish. */
    void judge(List<GoalKey> goals) {
        if (!goals.isEmpty()) {
            outbox.publish(judging.judgeAgain(goals).stream()
                    .map(OutgoingVerdict::goalKey)
                    .collect(Collectors.toSet()));
        }
    }
}
