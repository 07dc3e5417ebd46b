/** A mail server for one machine with a page that shows what it took. */
@NullMarked
package io.pacewatch.local.mailbox;

import org.jspecify.annotations.NullMarked;
