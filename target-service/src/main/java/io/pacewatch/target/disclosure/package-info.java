/** What readers are shown, with and without a token. */
@NullMarked
package io.pacewatch.target.disclosure;

import org.jspecify.annotations.NullMarked;
