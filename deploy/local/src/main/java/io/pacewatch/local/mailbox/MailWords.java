package io.pacewatch.local.mailbox;

/** The page's few words in the reader's language. */
enum MailWords {
    ZH(
            "zh",
            "收件箱",
            "封邮件",
            "还没有邮件。预警发出后,邮件会出现在这里。",
            "收件人",
            "发件人",
            "时间",
            "邮件正文",
            "纯文本",
            "邮件头",
            "返回",
            "较新一封",
            "较早一封",
            "没有这封邮件",
            "?lang=en",
            "English"),
    EN(
            "en",
            "Mail inbox",
            "mails",
            "No mail yet. Warnings show here once they are sent.",
            "To",
            "From",
            "Date",
            "The mail",
            "Text part",
            "Headers",
            "Back",
            "Newer",
            "Older",
            "There is no such mail",
            "?lang=zh",
            "中文");

    final String code;
    final String title;
    final String mails;
    final String empty;
    final String to;
    final String from;
    final String date;
    final String html;
    final String text;
    final String headers;
    final String back;
    final String newer;
    final String older;
    final String notFound;
    final String otherLink;
    final String otherName;

    MailWords(
            String code,
            String title,
            String mails,
            String empty,
            String to,
            String from,
            String date,
            String html,
            String text,
            String headers,
            String back,
            String newer,
            String older,
            String notFound,
            String otherLink,
            String otherName) {
        this.code = code;
        this.title = title;
        this.mails = mails;
        this.empty = empty;
        this.to = to;
        this.from = from;
        this.date = date;
        this.html = html;
        this.text = text;
        this.headers = headers;
        this.back = back;
        this.newer = newer;
        this.older = older;
        this.notFound = notFound;
        this.otherLink = otherLink;
        this.otherName = otherName;
    }

    /** The query's {@code lang} wins over what the browser prefers; Chinese when neither says English. */
    static MailWords forRequest(String query, String acceptLanguage) {
        if (query != null && query.startsWith("lang=")) {
            return query.equals("lang=en") ? EN : ZH;
        }
        return acceptLanguage != null
                        && acceptLanguage.toLowerCase(java.util.Locale.ROOT).startsWith("en")
                ? EN
                : ZH;
    }
}
