/** Verdicts and catalogue records from the database to their topics, in order and at least once. */
@NullMarked
package io.pacewatch.target.outbox;

import org.jspecify.annotations.NullMarked;
