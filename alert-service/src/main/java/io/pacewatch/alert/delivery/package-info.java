/** From a message that is due to what became of it: windows, leases, attempts, results. Knows channels only by their interface. */
@NullMarked
package io.pacewatch.alert.delivery;

import org.jspecify.annotations.NullMarked;
