/** The logins at the broker and what each may do there. */
@NullMarked
package io.pacewatch.local.principal;

import org.jspecify.annotations.NullMarked;
