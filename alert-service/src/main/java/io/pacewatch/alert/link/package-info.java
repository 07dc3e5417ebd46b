/** Signed links in messages, which say for whom and until when they work. */
@NullMarked
package io.pacewatch.alert.link;

import org.jspecify.annotations.NullMarked;
