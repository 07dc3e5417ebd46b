/** Who may do what: bearer tokens, kept as hashes in a file. */
@NullMarked
package io.pacewatch.platform.token;

import org.jspecify.annotations.NullMarked;
