/** The state of a service's schema: brought up to date, and watched. */
@NullMarked
package io.pacewatch.platform.database;

import org.jspecify.annotations.NullMarked;
