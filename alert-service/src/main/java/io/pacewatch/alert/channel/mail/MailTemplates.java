package io.pacewatch.alert.channel.mail;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** How a mail is laid out: twice the same words, for readers with HTML and without. */
@CheckedTemplate(basePath = "mail")
final class MailTemplates {

    private MailTemplates() {}

    static native TemplateInstance html(MailView mail);

    static native TemplateInstance text(MailView mail);
}
