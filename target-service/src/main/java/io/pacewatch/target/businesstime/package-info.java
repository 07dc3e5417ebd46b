/** What happens when business time moves on. */
@NullMarked
package io.pacewatch.target.businesstime;

import org.jspecify.annotations.NullMarked;
