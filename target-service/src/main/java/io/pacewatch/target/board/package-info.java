/** The board as a page for people. */
@NullMarked
package io.pacewatch.target.board;

import org.jspecify.annotations.NullMarked;
