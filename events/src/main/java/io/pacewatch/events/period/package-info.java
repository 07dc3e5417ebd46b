/** The stretches of time that readings are about, and every way of writing them down. */
@NullMarked
package io.pacewatch.events.period;

import org.jspecify.annotations.NullMarked;
