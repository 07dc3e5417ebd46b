/**
 * Holds services to their documents, in tests: what they send to the AsyncAPI document, what they answer to the
 * OpenAPI document that they serve.
 */
package io.pacewatch.contracts;
