/** Business time and machine time, kept apart. */
@NullMarked
package io.pacewatch.platform.clock;

import org.jspecify.annotations.NullMarked;
