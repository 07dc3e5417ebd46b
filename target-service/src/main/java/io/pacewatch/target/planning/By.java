package io.pacewatch.target.planning;

import org.jspecify.annotations.Nullable;

/**
 * Who changes goals, and why; kept with every version.
 *
 * @param token  id of the administrator's token
 * @param reason in the planner's words, or null where nothing is changed that was there
 */
record By(String token, @Nullable String reason) {}
