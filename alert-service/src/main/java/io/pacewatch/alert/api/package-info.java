/** Alerts and deliveries over HTTP, for administrators and the departments that they are about. */
@NullMarked
package io.pacewatch.alert.api;

import org.jspecify.annotations.NullMarked;
