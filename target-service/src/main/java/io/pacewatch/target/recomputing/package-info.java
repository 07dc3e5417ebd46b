/** Compares what was said of goals with what anybody would work out from the stored readings. */
@NullMarked
package io.pacewatch.target.recomputing;

import org.jspecify.annotations.NullMarked;
