package io.pacewatch.local.bench;

import java.time.Instant;

/**
 * One run and all that was seen of it.
 *
 * @param begin when the first reading was to be posted
 * @param end   when the next one after the last would have been
 */
record MeasuredRun(PathRun figures, Ledger ledger, Instant begin, Instant end) {}
