/** What the services' OpenAPI documents have in common, written once. */
@NullMarked
package io.pacewatch.platform.openapi;

import org.jspecify.annotations.NullMarked;
