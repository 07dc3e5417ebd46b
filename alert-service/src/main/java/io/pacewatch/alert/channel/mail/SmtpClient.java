package io.pacewatch.alert.channel.mail;

import io.pacewatch.alert.delivery.SendOutcome;
import io.quarkus.logging.Log;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Hands mails to the relay, one connection for each. A conversation has a virtual thread of its own: its interruption at
 * the time limit closes the socket, in whatever it hangs, so that a relay that says nothing keeps no place and no thread.
 */
final class SmtpClient {

    /** How far a conversation has come, as far as it decides whether the mail can have arrived. */
    private enum Stage {
        /** The relay lacks at least the end of the mail, and keeps no part of one. */
        TALKING,
        /** All of it went out. */
        HANDED_OVER,
        /** Nothing waits for it any more; the end of the mail must not go out. */
        GIVEN_UP
    }

    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private final MailSettings settings;
    private final Session session;
    private final Duration limit;

    SmtpClient(MailSettings settings, InternetAddress from, Duration limit) {
        this.settings = settings;
        this.limit = limit;
        this.session = Session.getInstance(SmtpProperties.of(settings, from, limit));
    }

    /** Tries once, within the limit. */
    SendOutcome send(MimeMail mail) {
        Conversation conversation = new Conversation(mail);
        Thread thread = Thread.ofVirtual().name("smtp").start(conversation);
        try {
            return conversation.outcome.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            thread.interrupt();
            return conversation.giveUp("no answer within " + limit.toSeconds() + " s", SendOutcome.NotSent::new);
        } catch (InterruptedException ending) {
            thread.interrupt();
            return conversation.giveUp("the service ended before the relay answered", SendOutcome.NotTried::new);
        } catch (ExecutionException e) {
            Log.error("The conversation with the relay failed", e.getCause());
            return conversation.giveUp(String.valueOf(e.getCause()), SendOutcome.NotSent::new);
        }
    }

    private final class Conversation implements Runnable {

        private final MimeMail mail;
        private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.TALKING);
        private final CompletableFuture<SendOutcome> outcome = new CompletableFuture<>();

        Conversation(MimeMail mail) {
            this.mail = mail;
        }

        /** What is known of a mail that is given up: whether the relay can have all of it. */
        SendOutcome giveUp(String reason, Function<String, SendOutcome> unlessItLeft) {
            return stage.compareAndSet(Stage.TALKING, Stage.GIVEN_UP)
                    ? unlessItLeft.apply(reason)
                    : new SendOutcome.Unknown(reason);
        }

        @Override
        public void run() {
            SMTPTransport relay = new SMTPTransport(session, null);
            try {
                outcome.complete(converse(relay));
            } catch (Throwable e) {
                outcome.completeExceptionally(e);
            } finally {
                close(relay);
            }
        }

        private SendOutcome converse(SMTPTransport relay) {
            try {
                relay.connect(
                        settings.host(),
                        settings.port(),
                        settings.username().orElse(null),
                        settings.password().orElse(null));
            } catch (MessagingException e) {
                // What a relay says before it was named a recipient is not about this mail.
                return new SendOutcome.NotSent(SmtpReply.reason(e));
            }
            try {
                relay.sendMessage(
                        new Composed(session),
                        new Address[] {new InternetAddress(mail.to().toString())});
                return new SendOutcome.Accepted();
            } catch (MessagingException e) {
                return outcome(e);
            }
        }

        private SendOutcome outcome(MessagingException failure) {
            String reason = SmtpReply.reason(failure);
            int code = SmtpReply.code(failure);
            if (code >= PERMANENT) {
                return new SendOutcome.Refused(reason);
            }
            return code >= TRANSIENT || stage.get() != Stage.HANDED_OVER
                    ? new SendOutcome.NotSent(reason)
                    : new SendOutcome.Unknown(reason);
        }

        /** Says goodbye without waiting for the answer; what came of the mail is known by now. */
        private static void close(SMTPTransport relay) {
            try {
                relay.close();
            } catch (MessagingException closed) {
                // The relay was quicker.
            }
        }

        /** The mail as it was written, byte for byte. */
        private final class Composed extends MimeMessage {

            Composed(Session of) {
                super(of);
                saved = true;
            }

            @Override
            public void writeTo(OutputStream out, String[] ignored) throws IOException {
                out.write(mail.bytes());
                // The line with the dot, without which no relay keeps a mail, follows only if this succeeds.
                if (!stage.compareAndSet(Stage.TALKING, Stage.HANDED_OVER)) {
                    throw new IOException("given up before all of it went out");
                }
            }
        }
    }
}
