/** Past readings judged as if they arrived one by one, to see what the outlook is worth. */
@NullMarked
package io.pacewatch.target.backtest;

import org.jspecify.annotations.NullMarked;
