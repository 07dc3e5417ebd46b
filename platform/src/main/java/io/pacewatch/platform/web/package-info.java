/** What every HTTP port of a service does before any resource is asked. */
@NullMarked
package io.pacewatch.platform.web;

import org.jspecify.annotations.NullMarked;
