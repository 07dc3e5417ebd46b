/** How values become CloudEvents and back. */
@NullMarked
package io.pacewatch.events.wire;

import org.jspecify.annotations.NullMarked;
