/** Warnings as mail. Writing them is pure; only {@code MailChannel} talks to a relay. */
@NullMarked
package io.pacewatch.alert.channel.mail;

import org.jspecify.annotations.NullMarked;
