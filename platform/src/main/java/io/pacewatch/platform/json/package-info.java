/** One JSON mapping for HTTP and events. */
@NullMarked
package io.pacewatch.platform.json;

import org.jspecify.annotations.NullMarked;
