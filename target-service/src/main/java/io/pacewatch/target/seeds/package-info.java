/** Loads what is absent from the seeds and never overwrites. */
@NullMarked
package io.pacewatch.target.seeds;

import org.jspecify.annotations.NullMarked;
