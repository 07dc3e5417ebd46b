/** A goal as the planner states it. */
@NullMarked
package io.pacewatch.events.goal;

import org.jspecify.annotations.NullMarked;
