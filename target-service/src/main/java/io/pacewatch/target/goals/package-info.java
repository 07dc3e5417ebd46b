/** The goals, how they stand, and the catalogue that they refer to. */
@NullMarked
package io.pacewatch.target.goals;

import org.jspecify.annotations.NullMarked;
