/** How the goals stand, as meters. */
@NullMarked
package io.pacewatch.target.metrics;

import org.jspecify.annotations.NullMarked;
