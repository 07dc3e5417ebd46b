/** Where a goal's year is likely to end. Pure. */
@NullMarked
package io.pacewatch.target.outlook;

import org.jspecify.annotations.NullMarked;
