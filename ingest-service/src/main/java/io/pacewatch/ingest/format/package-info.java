/** What every way of writing readings down has in common. */
@NullMarked
package io.pacewatch.ingest.format;

import org.jspecify.annotations.NullMarked;
