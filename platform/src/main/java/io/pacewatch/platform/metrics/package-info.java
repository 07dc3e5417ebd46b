/** What every service tells an operator of itself, beside what its own work is measured by. */
@NullMarked
package io.pacewatch.platform.metrics;

import org.jspecify.annotations.NullMarked;
