/** What was known of a figure at a time. Pure. */
@NullMarked
package io.pacewatch.target.series;

import org.jspecify.annotations.NullMarked;
