/**
 * The one place that knows OpenTelemetry. What a reading causes is followed through topics and rows by its trace
 * context, which is handed on as a value: no thread's or request's current span reaches that far.
 */
@NullMarked
package io.pacewatch.platform.trace;

import org.jspecify.annotations.NullMarked;
