/** What an operator sets for this service. */
@NullMarked
package io.pacewatch.alert;

import org.jspecify.annotations.NullMarked;
