/** Broker, database and mail inbox as real processes of this machine, for tests and for local stacks alike. */
@NullMarked
package io.pacewatch.local.infrastructure;

import org.jspecify.annotations.NullMarked;
