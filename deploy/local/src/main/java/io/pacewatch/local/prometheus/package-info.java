/** A real Prometheus beside a local stack, for those who want to see what it sees. */
@NullMarked
package io.pacewatch.local.prometheus;

import org.jspecify.annotations.NullMarked;
