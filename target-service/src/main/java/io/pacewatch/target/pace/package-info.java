/** The pace rules. Pure: a goal, its series and a period in, a verdict out. */
@NullMarked
package io.pacewatch.target.pace;

import org.jspecify.annotations.NullMarked;
