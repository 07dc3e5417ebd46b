/** Readings as JSON: one object, an array, or an object with {@code readings}. */
@NullMarked
package io.pacewatch.ingest.format.json;

import org.jspecify.annotations.NullMarked;
