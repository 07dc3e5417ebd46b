/** Figures that are late, and who is told of them. */
@NullMarked
package io.pacewatch.alert.lateness;

import org.jspecify.annotations.NullMarked;
