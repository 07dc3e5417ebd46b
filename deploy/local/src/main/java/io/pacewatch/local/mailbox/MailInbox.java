package io.pacewatch.local.mailbox;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.MessageDeliveryHandler;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;

/**
 * A mail server for one machine or one container: SMTP takes every mail without a login, IMAP and a page show them. A mail is on the
 * disk before the sender hears that it was taken, and is still there after a restart.
 */
public final class MailInbox {
    private MailInbox() {}

    /**
     * Takes the directory of the mails, the address to listen at, the ports for SMTP, IMAP and HTTP, and the names under
     * which the page answers beside those of the loopback address.
     */
    public static void main(String[] args) throws IOException, MessagingException, UserException {
        MailStore store = new MailStore(Path.of(args[0]));
        String address = args[1];
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(Integer.parseInt(args[2]), address, ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(Integer.parseInt(args[3]), address, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        bringBack(store, server.getUserManager());
        keepNew(store, server.getUserManager());
        server.start();
        new MailHttp(
                        store,
                        new InetSocketAddress(InetAddress.ofLiteral(address), Integer.parseInt(args[4])),
                        List.of(args).subList(5, args.length))
                .start();
    }

    private static void bringBack(MailStore store, UserManager users) throws UserException {
        for (StoredMail mail : store.all()) {
            GreenMailUser user = users.getUserByEmail(mail.to());
            if (user == null) {
                user = users.createUser(mail.to(), mail.to(), mail.to());
            }
            user.deliver(mail.message());
        }
    }

    private static void keepNew(MailStore store, UserManager users) {
        MessageDeliveryHandler usual = users.getMessageDeliveryHandler();
        users.setMessageDeliveryHandler((moving, recipient) -> {
            store.add(recipient.getEmail(), moving.getMessage());
            return usual.handle(moving, recipient);
        });
    }
}
