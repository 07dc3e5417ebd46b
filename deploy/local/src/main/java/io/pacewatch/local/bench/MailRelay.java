package io.pacewatch.local.bench;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.util.function.BiConsumer;

/**
 * A mail relay that says when it took each mail. It runs inside the measuring process, so that one clock tells all the
 * times, and it keeps nothing on the disk: what a relay does with a mail after its answer is not ours to measure.
 */
final class MailRelay implements AutoCloseable {
    private final GreenMail server;

    /** Hands over the address and the arrival of each mail just before the sender is told that it was taken. */
    MailRelay(int port, BiConsumer<String, Arrival> taken) {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MessageDeliveryHandler usual = server.getUserManager().getMessageDeliveryHandler();
        server.getUserManager().setMessageDeliveryHandler((mail, recipient) -> {
            GreenMailUser user = usual.handle(mail, recipient);
            taken.accept(recipient.getEmail(), Arrival.now());
            return user;
        });
        server.start();
    }

    /** Forgets the mails, which would fill the memory. */
    void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
