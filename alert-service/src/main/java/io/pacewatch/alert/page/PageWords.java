package io.pacewatch.alert.page;

import io.pacewatch.events.catalogue.LocalName;
import java.util.List;

/** What the page's fields are called, and what it says where a link or a plan does not do, in both languages. */
final class PageWords {

    static final LocalName EXPIRED = new LocalName("链接已过期", "This link has expired");
    static final LocalName USE_THE_LATEST =
            new LocalName("请使用最近一封邮件中的链接，或联系管理员。", "Use the one in the latest mail, or ask the administrator.");
    static final LocalName INVALID = new LocalName("链接无效", "This link is not valid");
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

    /** Says which field of a plan does not do. */
    static LocalName check(String name) {
        LocalName label = PLAN_FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .map(PlanField::label)
                .findFirst()
                .orElse(new LocalName(name, name));
        return new LocalName("请返回并检查：" + label.zh(), "Go back and check: " + label.en());
    }
}
