/** Figures that are past their due day, as they are told. */
@NullMarked
package io.pacewatch.events.lateness;

import org.jspecify.annotations.NullMarked;
