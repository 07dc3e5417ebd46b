/** Goals, verdicts, series, submissions and the board over HTTP. */
@NullMarked
package io.pacewatch.target.answers;

import org.jspecify.annotations.NullMarked;
