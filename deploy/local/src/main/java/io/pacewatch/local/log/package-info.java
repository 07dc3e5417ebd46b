/** What the parts write: kept within bounds, read from its end, and followed. */
@NullMarked
package io.pacewatch.local.log;

import org.jspecify.annotations.NullMarked;
