/** Trace contexts and spans: the one place that knows OpenTelemetry. */
@NullMarked
package io.pacewatch.platform.trace;

import org.jspecify.annotations.NullMarked;
