/** Addresses of mail, as relays take them. */
@NullMarked
package io.pacewatch.platform.mail;

import org.jspecify.annotations.NullMarked;
