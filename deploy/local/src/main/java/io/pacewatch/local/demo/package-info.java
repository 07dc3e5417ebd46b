/** A year in a minute: plays the seeded readings and tells what comes of them. */
@NullMarked
package io.pacewatch.local.demo;

import org.jspecify.annotations.NullMarked;
