/** Takes verdicts in: each is decided on and written down, with all that follows from it, in one transaction. */
package io.pacewatch.alert.verdict;
