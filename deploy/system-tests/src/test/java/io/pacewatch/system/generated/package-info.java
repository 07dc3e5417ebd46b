/** Requests drawn from the services' own documents, and what their answers have to be. */
package io.pacewatch.system.generated;
