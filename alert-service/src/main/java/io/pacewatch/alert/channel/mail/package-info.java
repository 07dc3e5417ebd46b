/** Warnings as mail. Writing them is pure; only {@code MailChannel} talks to a relay. */
package io.pacewatch.alert.channel.mail;
