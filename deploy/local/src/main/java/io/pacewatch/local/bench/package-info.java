/** Measures a real stack on this machine: how long a reading takes to become a verdict and a mail, and a start. */
@NullMarked
package io.pacewatch.local.bench;

import org.jspecify.annotations.NullMarked;
