/** Whether a verdict is news. Pure. */
@NullMarked
package io.pacewatch.target.news;

import org.jspecify.annotations.NullMarked;
