/** Warnings as mail. The words are pure ({@code *Lines}, {@code MailWriter}); only {@code MailChannel} talks to a relay. */
package io.pacewatch.alert.channel.mail;
