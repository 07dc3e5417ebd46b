/** The database as this service uses it. */
@NullMarked
package io.pacewatch.target.database;

import org.jspecify.annotations.NullMarked;
