/** One transaction from a batch of readings to its verdicts. */
@NullMarked
package io.pacewatch.target.judging;

import org.jspecify.annotations.NullMarked;
