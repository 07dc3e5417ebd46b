/** Takes verdicts in: each is decided on and written down, with all that follows from it, in one transaction. */
@NullMarked
package io.pacewatch.alert.verdict;

import org.jspecify.annotations.NullMarked;
