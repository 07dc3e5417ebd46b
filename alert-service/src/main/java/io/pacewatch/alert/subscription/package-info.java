/** By which channels a department wants to be reached, as the seeds say. */
@NullMarked
package io.pacewatch.alert.subscription;

import org.jspecify.annotations.NullMarked;
