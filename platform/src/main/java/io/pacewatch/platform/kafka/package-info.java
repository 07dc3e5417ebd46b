/** Publishing with a confirmation, setting poison aside, following the catalogue, checking topics, handing over. */
@NullMarked
package io.pacewatch.platform.kafka;

import org.jspecify.annotations.NullMarked;
