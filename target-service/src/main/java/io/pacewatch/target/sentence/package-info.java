/** Verdicts in words, Chinese and English, rendered from their numbers. Pure. */
@NullMarked
package io.pacewatch.target.sentence;

import org.jspecify.annotations.NullMarked;
