/** A plan as it is written down, in YAML or JSON, and what is wrong with it: where, what was found, what would do. */
@NullMarked
package io.pacewatch.events.plan;

import org.jspecify.annotations.NullMarked;
