/** Trying again what must not be given up, and telling what would fail for ever. */
@NullMarked
package io.pacewatch.platform.perseverance;

import org.jspecify.annotations.NullMarked;
