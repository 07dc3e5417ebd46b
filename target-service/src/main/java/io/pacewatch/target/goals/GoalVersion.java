package io.pacewatch.target.goals;

import io.pacewatch.events.goal.Goal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A goal as it was in force for some time. Versions are only added: what was judged by an old one stays explained.
 *
 * @param goal      the goal, with the version's number in it
 * @param deleted   true if it is the version that took the goal away
 * @param loadedAt  business time since which it is in force
 * @param reason    why it replaced the one before; null for a first version that needed none
 * @param changedBy id of the token that made it, null for seeds
 */
public record GoalVersion(
        Goal goal,
        boolean deleted,
        Instant loadedAt,
        @Nullable String reason,
        @Nullable String changedBy) {}
