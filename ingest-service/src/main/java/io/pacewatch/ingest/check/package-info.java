/** Whether a row can be accepted. Pure: the catalogue, the scope and the time are given. */
@NullMarked
package io.pacewatch.ingest.check;

import org.jspecify.annotations.NullMarked;
