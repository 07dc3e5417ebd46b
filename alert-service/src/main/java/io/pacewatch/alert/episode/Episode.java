package io.pacewatch.alert.episode;

import io.pacewatch.alert.policy.EpisodeState;
import io.pacewatch.alert.policy.HumanSide;
import io.pacewatch.events.goal.GoalKey;
import java.time.Instant;

/**
 * One alert: a goal's way from the first warning to its end.
 *
 * @param id         ULID, so that ids sort by age
 * @param department the leading department, which is warned and answers
 * @param openedAt   business time
 * @param changedAt  business time of the last step
 */
public record Episode(
        String id,
        GoalKey goal,
        String department,
        EpisodeState state,
        HumanSide human,
        Instant openedAt,
        Instant changedAt) {}
