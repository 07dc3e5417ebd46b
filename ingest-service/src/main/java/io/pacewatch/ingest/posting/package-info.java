/** One request from its body to its answer. */
@NullMarked
package io.pacewatch.ingest.posting;

import org.jspecify.annotations.NullMarked;
