/** Readings off their topic, each batch to its end before its offsets are committed. */
@NullMarked
package io.pacewatch.target.consuming;

import org.jspecify.annotations.NullMarked;
