/** What falls due by time alone: figures that are missing, and goals that a day decides. */
@NullMarked
package io.pacewatch.target.due;

import org.jspecify.annotations.NullMarked;
