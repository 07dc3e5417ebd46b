package io.pacewatch.alert.page;

import io.pacewatch.alert.answer.AnswerWords;
import io.pacewatch.events.catalogue.LocalName;
import java.util.List;
import java.util.Objects;

/** What the page's fields are called, and what it says where a link does not do, in both languages. */
final class PageWords {

    static final LocalName EXPIRED = new LocalName("链接已过期", "This link has expired");
    static final LocalName SEE_MARKED = new LocalName("未保存，请核对标出的内容", "It was not saved: look at what is marked");
    static final LocalName REVOKED = new LocalName("链接已停用", "This link has been revoked");
    static final LocalName USE_THE_LATEST =
            new LocalName("请使用最近一封邮件中的链接，或联系管理员。", "Use the one in the latest mail, or ask the administrator.");
    static final LocalName INVALID = new LocalName("链接无效", "This link is not valid");
    static final LocalName NOT_FROM_HERE = new LocalName(
            "该链接不是本系统签发的，或复制时不完整，没有任何内容被保存。请从最近一封邮件中直接打开链接；仍打不开的，请联系管理员。",
            "It was not made here, or was not copied whole; nothing was saved. Open it from the latest mail itself;"
                    + " if that does not help, ask the administrator.");

    private static final LocalName OPTIONAL_NAME = new LocalName("姓名（可不填）", "Your name (optional)");

    /** A field of a form, before it is put into a language. */
    record FormField(String name, LocalName label, String type, boolean required) {

        PageView.Field in(String language) {
            return new PageView.Field(name, label.in(language), type, required);
        }
    }

    static final List<FormField> ACKNOWLEDGEMENT_FIELDS =
            List.of(new FormField("who", OPTIONAL_NAME, "text", false), field("note", "area", false));

    static final List<FormField> PLAN_FIELDS = List.of(
            new FormField("who", OPTIONAL_NAME, "text", false),
            field("cause", "area", true),
            field("taken", "area", false),
            field("next", "area", true),
            field("responsible", "text", true),
            field("catchUpBy", "date", true),
            field("cityHelp", "area", false),
            field("extension", "checkbox", false));

    private PageWords() {}

    private static FormField field(String name, String type, boolean required) {
        return new FormField(name, Objects.requireNonNull(AnswerWords.LABELS.get(name)), type, required);
    }
}
