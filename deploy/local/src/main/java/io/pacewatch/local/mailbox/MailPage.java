package io.pacewatch.local.mailbox;

import java.util.List;
import java.util.stream.Collectors;

/** Renders the inbox. Every word that comes from a mail is escaped; its HTML part shows in a frame that may do nothing. */
final class MailPage {
    private static final String FRAME = """
            <!doctype html><html lang="%s"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1"><title>%s</title>
            <style>
            body{font:16px/1.5 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;margin:0 auto;max-width:52rem;
             padding:1rem;color:#1c2430;background:#f5f6f8;overflow-wrap:anywhere}
            header{display:flex;justify-content:space-between;gap:1rem;align-items:baseline}header a{white-space:nowrap}
            a{color:#0b57a4}h1{font-size:1.3rem}h2{font-size:1rem;margin:1.2rem 0 .4rem}
            .mail,.box{display:block;background:#fff;border:1px solid #d5dae1;border-radius:8px;padding:.7rem .9rem;
             margin:.6rem 0;text-decoration:none;color:inherit}
            .mail:hover,.mail:focus{border-color:#0b57a4}.who{color:#5a6675;font-size:.85rem}
            pre{white-space:pre-wrap;margin:0;font:.9rem/1.5 ui-monospace,monospace}
            iframe{width:100%%;height:34rem;border:1px solid #d5dae1;border-radius:8px;background:#fff}
            </style></head><body><header><h1>%s</h1><a href="%s">%s</a></header><main>%s</main></body></html>
            """;

    private final MailWords words;

    MailPage(MailWords words) {
        this.words = words;
    }

    String list(List<StoredMail> mails) {
        String items = mails.reversed().stream().map(this::item).collect(Collectors.joining());
        String body = mails.isEmpty()
                ? "<p>" + words.empty + "</p>"
                : "<p>" + mails.size() + " " + words.mails + "</p>" + items;
        return page(words.title, body);
    }

    String mail(StoredMail mail) {
        String html = mail.html().isEmpty()
                ? ""
                : "<h2>" + words.html + "</h2><iframe sandbox=\"allow-popups\" src=\"/mails/" + mail.number()
                        + "/html\" title=\"" + words.html + "\"></iframe>";
        return page(
                mail.subject(),
                "<p><a href=\"/?lang=" + words.code + "\">" + words.back + "</a></p>"
                        + "<div class=\"box\">" + words.from + ": " + escape(mail.from()) + "<br>" + words.to + ": "
                        + escape(mail.to()) + "<br>" + escape(mail.date()) + "</div>" + html
                        + "<h2>" + words.text + "</h2><div class=\"box\"><pre>" + escape(mail.text()) + "</pre></div>"
                        + "<h2>" + words.headers + "</h2><div class=\"box\"><pre>"
                        + escape(String.join("\n", mail.headers())) + "</pre></div>");
    }

    String notFound() {
        return page(words.notFound, "<p><a href=\"/?lang=" + words.code + "\">" + words.back + "</a></p>");
    }

    private String item(StoredMail mail) {
        return "<a class=\"mail\" href=\"/mails/%d?lang=%s\"><strong>%s</strong><br><span class=\"who\">%s: %s · %s</span></a>"
                .formatted(
                        mail.number(),
                        words.code,
                        escape(mail.subject()),
                        words.to,
                        escape(mail.to()),
                        escape(mail.date()));
    }

    private String page(String title, String body) {
        return FRAME.formatted(words.code, escape(title), escape(title), words.otherLink, words.otherName, body);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
