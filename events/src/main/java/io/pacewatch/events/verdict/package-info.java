/** What target-service has to say about a goal and a period; an event stands alone. */
@NullMarked
package io.pacewatch.events.verdict;

import org.jspecify.annotations.NullMarked;
