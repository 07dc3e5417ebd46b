package io.pacewatch.platform.seeds;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.platform.mail.MailAddress;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;

/** Refuses catalogue entries whose mail address no relay takes, with the line it stands in. */
final class MailLines {

    private static final String FIELD = "mail";

    private MailLines() {}

    /** Throws for an address that mail cannot be sent to. */
    static void check(Path file, JsonNode entry) {
        if (!entry.path(FIELD).isTextual()) {
            return;
        }
        String mail = entry.path(FIELD).asText();
        MailAddress.fault(mail).map(MailAddress.Fault::words).ifPresent(words -> {
            throw new SeedException(
                    file, "line " + line(file, mail) + ", " + entry.path("id").asText(), said(mail, words));
        });
    }

    private static String said(String mail, LocalName words) {
        String shown = mail.replaceAll("\\p{Cntrl}+", " ");
        return "the mail address \"" + shown + "\" " + words.en() + "（邮件地址" + words.zh() + "）";
    }

    /** The tree that was read knows no lines. */
    private static int line(Path file, String mail) {
        try (Reader text = Files.newBufferedReader(file);
                JsonParser parser = Yaml.parser(text)) {
            for (JsonToken at = parser.nextToken(); at != null; at = parser.nextToken()) {
                if (at == JsonToken.VALUE_STRING
                        && FIELD.equals(parser.currentName())
                        && mail.equals(parser.getText())) {
                    return parser.currentTokenLocation().getLineNr();
                }
            }
            return 1;
        } catch (IOException e) {
            throw new SeedException(file, "as a whole", String.valueOf(e.getMessage()));
        }
    }
}
