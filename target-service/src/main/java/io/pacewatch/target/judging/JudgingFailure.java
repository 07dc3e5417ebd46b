package io.pacewatch.target.judging;

/**
 * A goal that could not be judged.
 *
 * @param goal  the goal's key
 * @param cause what the rule, or what feeds it, threw
 */
record JudgingFailure(String goal, RuntimeException cause) {}
