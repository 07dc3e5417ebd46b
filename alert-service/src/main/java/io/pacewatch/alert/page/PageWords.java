package io.pacewatch.alert.page;

import io.pacewatch.events.catalogue.LocalName;
import java.util.List;

/** What the page's fields are called, and what it says where a link or a plan does not do, in both languages. */
final class PageWords {

    static final LocalName EXPIRED = new LocalName("链接已过期", "This link has expired");
    static final LocalName USE_THE_LATEST =
            new LocalName("请使用最近一封邮件中的链接，或联系管理员。", "Use the one in the latest mail, or ask the administrator.");
    static final LocalName INVALID = new LocalName("链接无效", "This link is not valid");
    static final LocalName NOT_FROM_HERE = new LocalName(
            "该链接不是本系统签发的，或复制时不完整，没有任何内容被保存。请从最近一封邮件中直接打开链接；仍打不开的，请联系管理员。",
            "It was not made here, or was not copied whole; nothing was saved. Open it from the latest mail itself;"
                    + " if that does not help, ask the administrator.");

    static final LocalName NOT_SAVED = new LocalName("计划未保存", "The plan was not saved");

    /** A field of the plan's form, before it is put into a language. */
    record PlanField(String name, LocalName label, String type, boolean required) {

        PageView.Field in(String language) {
            return new PageView.Field(name, label.in(language), type, required);
        }
    }

    static final List<PlanField> PLAN_FIELDS = List.of(
            new PlanField("who", new LocalName("填报人（可不填）", "Your name (optional)"), "text", false),
            new PlanField("cause", new LocalName("原因", "Cause"), "area", true),
            new PlanField("taken", new LocalName("已采取措施", "Done so far"), "area", false),
            new PlanField("next", new LocalName("下步措施", "Next steps"), "area", true),
            new PlanField("responsible", new LocalName("责任人", "Person responsible"), "text", true),
            new PlanField("catchUpBy", new LocalName("赶上时间", "Caught up by"), "date", true),
            new PlanField("cityHelp", new LocalName("需市级协调事项", "Help needed from the city"), "area", false),
            new PlanField("extension", new LocalName("申请延期", "An extension is asked for"), "checkbox", false));

    private PageWords() {}

    /** What a field of a plan has to be. */
    static LocalName expected(String name) {
        return name.equals("catchUpBy")
                ? new LocalName("请填写今天或以后的日期", "A day is needed, today or later")
                : new LocalName("必填，不超过4000字", "Something is needed here, of at most 4000 characters");
    }

    /** The same for a program, which sees no field beside it. */
    static LocalName check(String name) {
        LocalName label = PLAN_FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .map(PlanField::label)
                .findFirst()
                .orElse(new LocalName(name, name));
        LocalName expected = expected(name);
        return new LocalName(label.zh() + "：" + expected.zh(), label.en() + ": " + expected.en());
    }
}
