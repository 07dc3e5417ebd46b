package io.pacewatch.local.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A mail as its reader sees it, one recipient each. {@code references} is space-separated, absent parts are empty. */
record StoredMail(
        int number,
        String to,
        String from,
        String date,
        String subject,
        String messageId,
        String references,
        String text,
        String html,
        List<String> headers,
        MimeMessage message) {

    /** The header in which the address that the relay named is kept; the visible To may differ. */
    static final String RECIPIENT = "Delivered-To";

    static StoredMail parse(int number, byte[] bytes) throws MessagingException, IOException {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
        List<String> headers = Collections.list(message.getAllHeaders()).stream()
                .map(StoredMail::line)
                .toList();
        return new StoredMail(
                number,
                header(message, RECIPIENT),
                header(message, "From"),
                header(message, "Date"),
                Optional.ofNullable(message.getSubject()).orElse(""),
                header(message, "Message-ID"),
                header(message, "References"),
                body(message, "text/plain").orElse(""),
                body(message, "text/html").orElse(""),
                headers,
                message);
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, " ");
        return value == null ? "" : value.trim().replaceAll("\\s+", " ");
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String content) {
            return Optional.of(content);
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = body(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
