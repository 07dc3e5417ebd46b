package io.pacewatch.local.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private final MailPage english = new MailPage(MailWords.EN);

    @Test
    void theNewestMailIsFirst() throws Exception {
        String page = english.list(List.of(mail(1, "first", "text/plain"), mail(2, "second", "text/plain")));

        assertThat(page).containsSubsequence("2 mails", "/mails/2?lang=en", "second", "/mails/1?lang=en", "first");
    }

    @Test
    void anEmptyInboxSaysWhatWillCome() {
        assertThat(english.list(List.of())).contains("No mail yet").doesNotContain("<ol>");
        assertThat(new MailPage(MailWords.ZH).list(List.of())).contains("还没有邮件");
    }

    @Test
    void aMailShowsAsItIsRenderedAndTheRestOnDemand() throws Exception {
        String page = english.mail(
                mail(2, "second", "text/html"),
                Optional.of(mail(3, "third", "text/html")),
                Optional.of(mail(1, "first", "text/html")));

        assertThat(page)
                .contains("<iframe sandbox=\"allow-popups allow-same-origin\" src=\"/mails/2/html\"")
                .doesNotContain("allow-scripts")
                .containsSubsequence("/mails/3?lang=en", "Newer", "/mails/1?lang=en", "Older")
                .contains("<details class=\"box\"><summary>Text part")
                .contains("<details class=\"box\"><summary>Headers")
                .contains("href=\"/mails/2?lang=zh\"");
    }

    @Test
    void aMailOfTextAloneShowsItsTextAndRunsNoScript() throws Exception {
        String page = english.mail(mail(1, "a < b & \"c\"", "text/plain"), Optional.empty(), Optional.empty());

        assertThat(page)
                .contains("<details class=\"box\" open><summary>Text part")
                .contains("a &lt; b &amp; &quot;c&quot;")
                .doesNotContain("<iframe", "<script");
    }

    private static StoredMail mail(int number, String subject, String type) throws MessagingException, IOException {
        return StoredMail.parse(
                number, """
                Delivered-To: fgw@lishui.example
                From: pacewatch@pacewatch.example
                Subject: %s
                Content-Type: %s; charset=utf-8

                body
                """.formatted(subject, type).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }
}
