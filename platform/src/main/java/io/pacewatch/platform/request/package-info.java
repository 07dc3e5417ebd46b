/** Reads what comes in by HTTP: texts, times, pages and bodies. Each is checked in one place for all services. */
@NullMarked
package io.pacewatch.platform.request;

import org.jspecify.annotations.NullMarked;
