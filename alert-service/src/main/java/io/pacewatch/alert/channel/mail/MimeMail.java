package io.pacewatch.alert.channel.mail;

import io.pacewatch.platform.mail.MailAddress;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mail written as a relay wants it: ASCII in lines of at most 76 characters, each ended by CRLF, if no word is longer.
 *
 * @param from  the sender with its name
 * @param to    the recipient
 * @param bytes the whole mail with its headers
 */
record MimeMail(InternetAddress from, MailAddress to, byte[] bytes) {

    private static final String END = "\r\n";
    private static final String ALTERNATIVE = "Content-Type: multipart/alternative; boundary=\"%s\"" + END;

    /**
     * Writes it; the same words and date make the same bytes.
     *
     * @param headers further headers in their order
     * @param words   what it says
     */
    static MimeMail write(
            InternetAddress from, MailAddress to, OffsetDateTime date, Map<String, String> headers, Words words) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(date));
        all.put("Subject", words.subject());
        all.putAll(headers);
        all.put("MIME-Version", "1.0");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        // These two hold encoded words already, if they have to.
        ascii(out, MimeUtility.fold(0, "From: " + from) + END + "To: " + to + END);
        all.forEach((name, value) -> ascii(out, HeaderLines.of(name, value)));
        // No line of base64 or quoted-printable holds "=_".
        String boundary = "=_pacewatch_" + Integer.toHexString(words.hashCode());
        ascii(out, ALTERNATIVE.formatted(boundary) + END);
        part(out, boundary, "text/plain", words.text());
        part(out, boundary, "text/html", words.html());
        ascii(out, "--" + boundary + "--" + END);
        return new MimeMail(from, to, out.toByteArray());
    }

    /** What a mail says, in the two ways in which readers show it. */
    record Words(String subject, String text, String html) {}

    private static void part(ByteArrayOutputStream out, String boundary, String type, String content) {
        // Lines of text end with CRLF before they are encoded, too (RFC 2045, 6.8).
        byte[] bytes = content.replaceAll("\\R", END).getBytes(StandardCharsets.UTF_8);
        String encoding = content.chars().allMatch(c -> c < 128) ? "quoted-printable" : "base64";
        ascii(
                out,
                "--" + boundary + END + "Content-Type: " + type + "; charset=UTF-8" + END
                        + "Content-Transfer-Encoding: " + encoding + END + END);
        try (OutputStream encoded = MimeUtility.encode(out, encoding)) {
            encoded.write(bytes);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ascii(out, END);
    }

    private static void ascii(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
