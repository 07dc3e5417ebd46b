/** What a service has still to do, for whoever waits until it is idle. */
@NullMarked
package io.pacewatch.platform.status;

import org.jspecify.annotations.NullMarked;
