/** A published figure, as its bureau gave it. */
@NullMarked
package io.pacewatch.events.reading;

import org.jspecify.annotations.NullMarked;
