package io.pacewatch.local.infrastructure;

import io.pacewatch.local.mailbox.MailInbox;
import java.nio.file.Path;
import java.util.List;

/** The mail relay of a local stack: it takes every mail over SMTP and shows it on a page instead of passing it on. */
public final class Mailbox extends JavaPart {
    private final ProjectRoot root;
    private final Path directory;
    private final Ports ports;

    /** On a directory, which is new or was left by an earlier run; of the ports it takes those for mail. */
    public Mailbox(ProjectRoot root, Path directory, Path log, Ports ports) {
        super("mail-inbox", log);
        this.root = root;
        this.directory = directory.toAbsolutePath();
        this.ports = ports;
    }

    @Override
    public String url() {
        return "http://localhost:" + ports.inbox();
    }

    /** Where it takes mails over SMTP. */
    int smtpPort() {
        return ports.smtp();
    }

    /** Where it gives them out over IMAP. */
    int imapPort() {
        return ports.imap();
    }

    @Override
    protected List<String> arguments() {
        return List.of(
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-cp",
                root.childClassPath(),
                MailInbox.class.getName(),
                directory.toString(),
                "127.0.0.1",
                Integer.toString(ports.smtp()),
                Integer.toString(ports.imap()),
                Integer.toString(ports.inbox()));
    }

    @Override
    protected boolean isReady() {
        // The page is served last, when SMTP and IMAP listen.
        return Ports.listens(ports.inbox());
    }
}
