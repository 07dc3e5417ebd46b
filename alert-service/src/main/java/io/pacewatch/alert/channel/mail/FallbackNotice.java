package io.pacewatch.alert.channel.mail;

import io.pacewatch.events.catalogue.LocalName;
import java.time.Duration;

/** What makes of a department's mail one for the reader at the fallback address: for whom it is, and why it comes here. */
final class FallbackNotice {

    private FallbackNotice() {}

    /** The mail with the notice, above all else and in the subject. */
    static MailView on(MailView mail, LocalName department, Duration after) {
        String name = department.in(mail.language());
        boolean english = mail.language().startsWith("en");
        String subject = english ? "[Not reached: " + name + "] " : "【未送达：" + name + "】";
        String notice = english
                ? "For " + name + ", where no endpoint has accepted it within " + after.toMinutes()
                        + " minutes: so it comes to this fallback address. Please see that they hear of it."
                : "本邮件应送" + name + "：" + after.toMinutes() + "分钟内其接收端均未收下，故转至本备用地址，请设法告知。";
        return with(mail, subject, notice);
    }

    /** What corrects a warning that this reader was mailed in the department's stead. */
    static MailView correcting(MailView mail, LocalName department) {
        String name = department.in(mail.language());
        boolean english = mail.language().startsWith("en");
        return with(
                mail,
                english ? "[For " + name + "] " : "【" + name + "】",
                english
                        ? "A warning for " + name + " came to this fallback address before; this is what holds now."
                        : "此前有一份应送" + name + "的预警转至本备用地址，现更正如下。");
    }

    private static MailView with(MailView mail, String subject, String notice) {
        return new MailView(
                mail.language(), MailWriter.oneLine(subject + mail.subject()), notice, mail.sections(), mail.footer());
    }
}
