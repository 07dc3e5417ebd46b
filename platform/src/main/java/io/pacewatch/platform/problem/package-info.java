/** Errors as RFC 9457 has them, in the language of the reader. */
@NullMarked
package io.pacewatch.platform.problem;

import org.jspecify.annotations.NullMarked;
