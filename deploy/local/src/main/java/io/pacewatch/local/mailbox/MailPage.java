package io.pacewatch.local.mailbox;

import java.util.List;
import java.util.Optional;
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
            a{color:#0b57a4}h1{font-size:1.3rem;line-height:1.35;margin:.4rem 0}
            a:focus-visible,summary:focus-visible,iframe:focus-visible{outline:3px solid #0b57a4;outline-offset:2px}
            ol{list-style:none;margin:0;padding:0}
            .mail,.box{display:block;background:#fff;border:1px solid #d5dae1;border-radius:8px;padding:.7rem .9rem;
             margin:.6rem 0;text-decoration:none;color:inherit}
            .mail:hover{border-color:#0b57a4}.who{color:#5a6675;font-size:.85rem}
            nav{display:flex;flex-wrap:wrap;gap:.3rem 1.2rem;margin:.6rem 0}nav a{padding:.2rem 0}
            dl.box{display:grid;grid-template-columns:auto 1fr;gap:0 .8rem}dt{color:#5a6675}dd{margin:0}
            summary{cursor:pointer;padding:.3rem 0;font-weight:600}
            pre{white-space:pre-wrap;margin:0;font:.9rem/1.5 ui-monospace,monospace}
            iframe{display:block;width:100%%;height:34rem;border:1px solid #d5dae1;border-radius:8px;background:#fff}
            @media (max-width:30rem){body{padding:.6rem}.mail,.box{padding:.6rem .7rem}iframe{border-radius:4px}}
            </style></head><body><header><h1>%s</h1><a href="%s">%s</a></header><main>%s</main>%s</body></html>
            """;

    /**
     * Gives the frame the height of the mail in it. The page may look into the frame because both come from here; the
     * frame may still run nothing, since its sandbox allows no script.
     */
    static final String FIT = """
            const frame = document.querySelector('iframe');
            const fit = () => {
              const mail = frame.contentDocument;
              if (mail && mail.body) {
                frame.style.height = '0';
                frame.style.height = mail.documentElement.scrollHeight + 2 + 'px';
              }
            };
            frame.addEventListener('load', fit);
            addEventListener('resize', fit);
            fit();
            """;

    private final MailWords words;

    MailPage(MailWords words) {
        this.words = words;
    }

    String list(List<StoredMail> mails) {
        String items = mails.reversed().stream().map(this::item).collect(Collectors.joining());
        String body = mails.isEmpty()
                ? "<p class=\"box\">" + words.empty + "</p>"
                : "<p>" + mails.size() + " " + words.mails + "</p><ol>" + items + "</ol>";
        return page(words.title, "/", body, "");
    }

    /** A mail among all mails: {@code newer} and {@code older} are its neighbours, if there are any. */
    String mail(StoredMail mail, Optional<StoredMail> newer, Optional<StoredMail> older) {
        String parts = link("/", words.back)
                + newer.map(next -> link(path(next), words.newer)).orElse("")
                + older.map(next -> link(path(next), words.older)).orElse("");
        String head = "<dl class=\"box\">" + field(words.from, mail.from()) + field(words.to, mail.to())
                + field(words.date, mail.date()) + "</dl>";
        String html = mail.html().isEmpty()
                ? ""
                : "<iframe sandbox=\"allow-popups allow-same-origin\" src=\"/mails/" + mail.number()
                        + "/html\" title=\"" + words.html + "\"></iframe>";
        // Without an HTML part the text is the mail, so it is open.
        String rest = details(words.text, mail.text(), mail.html().isEmpty())
                + details(words.headers, String.join("\n", mail.headers()), false);
        return page(
                mail.subject(),
                path(mail),
                "<nav>" + parts + "</nav>" + head + html + rest,
                html.isEmpty() ? "" : "<script>" + FIT + "</script>");
    }

    String notFound() {
        return page(words.notFound, "/", "<nav>" + link("/", words.back) + "</nav>", "");
    }

    private String item(StoredMail mail) {
        return "<li><a class=\"mail\" href=\"%s?lang=%s\"><strong>%s</strong><br><span class=\"who\">%s: %s · %s</span></a></li>"
                .formatted(
                        path(mail),
                        words.code,
                        escape(mail.subject()),
                        words.to,
                        escape(mail.to()),
                        escape(mail.date()));
    }

    private static String path(StoredMail mail) {
        return "/mails/" + mail.number();
    }

    private String link(String path, String text) {
        return "<a href=\"" + path + "?lang=" + words.code + "\">" + text + "</a>";
    }

    private static String field(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escape(value) + "</dd>";
    }

    private static String details(String title, String text, boolean open) {
        return "<details class=\"box\"" + (open ? " open" : "") + "><summary>" + title + "</summary><pre>"
                + escape(text) + "</pre></details>";
    }

    private String page(String title, String path, String body, String script) {
        return FRAME.formatted(
                words.code, escape(title), escape(title), path + words.otherLink, words.otherName, body, script);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
