/** Bounds on what callers can ask of a service: requests in a time, database connections, bytes of bodies. */
@NullMarked
package io.pacewatch.platform.limit;

import org.jspecify.annotations.NullMarked;
