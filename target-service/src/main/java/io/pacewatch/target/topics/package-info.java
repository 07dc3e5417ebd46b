/** Whether the topics are there and kept as they must be. */
@NullMarked
package io.pacewatch.target.topics;

import org.jspecify.annotations.NullMarked;
