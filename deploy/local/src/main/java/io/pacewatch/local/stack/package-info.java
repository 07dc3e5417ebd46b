/** The whole of Pacewatch on one data directory: how it is started, asked, moved in time and stopped. */
@NullMarked
package io.pacewatch.local.stack;

import org.jspecify.annotations.NullMarked;
