/** Publishing with a confirmation, setting poison aside, and following the catalogue. */
@NullMarked
package io.pacewatch.platform.kafka;

import org.jspecify.annotations.NullMarked;
