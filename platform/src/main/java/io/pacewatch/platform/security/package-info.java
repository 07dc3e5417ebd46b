/** Who asks and what they may do: the one mechanism that turns a bearer token into a caller with roles. */
@NullMarked
package io.pacewatch.platform.security;

import org.jspecify.annotations.NullMarked;
