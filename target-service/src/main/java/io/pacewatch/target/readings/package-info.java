/** Every publication of every figure, and what became of each row. */
@NullMarked
package io.pacewatch.target.readings;

import org.jspecify.annotations.NullMarked;
