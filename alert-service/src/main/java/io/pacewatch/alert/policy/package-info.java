/** When a warning opens, worsens, is taken back or ends. Pure: no framework, no I/O, no clock, no logging. */
@NullMarked
package io.pacewatch.alert.policy;

import org.jspecify.annotations.NullMarked;
