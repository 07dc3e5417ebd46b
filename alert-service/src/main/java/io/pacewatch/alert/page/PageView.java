package io.pacewatch.alert.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a mail's link, as it reads.
 *
 * @param notice what has just happened or stands already, or null
 * @param sent   the plan that stands, or null
 * @param forms  what can be done, empty on a page that only says something
 */
record PageView(
        String language,
        String title,
        @Nullable String notice,
        List<Fact> facts,
        @Nullable Sent sent,
        List<Form> forms) {

    /** The same with what was entered into the plan's form and what does not do at one of its fields. */
    PageView refused(String said, String field, String why, Map<String, String> entered) {
        return new PageView(
                language,
                title,
                said,
                facts,
                sent,
                forms.stream().map(form -> form.refused(field, why, entered)).toList());
    }

    /** The plan that was sent last. */
    record Sent(String heading, List<Fact> facts) {}

    /** A fact with its label. */
    record Fact(String label, String text) {}

    /** One thing to do. */
    record Form(String action, String heading, List<Field> fields, String button) {

        /** Only the form that has the field was sent. */
        private Form refused(String field, String why, Map<String, String> entered) {
            return fields.stream().noneMatch(each -> each.name().equals(field))
                    ? this
                    : new Form(
                            action,
                            heading,
                            fields.stream()
                                    .map(each -> each.entered(
                                            entered.getOrDefault(each.name(), ""),
                                            each.name().equals(field) ? why : null))
                                    .toList(),
                            button);
        }
    }

    /**
     * One field of a form.
     *
     * @param type  {@code text}, {@code date}, {@code checkbox} or {@code area}
     * @param value what was entered and not taken, or an empty text
     * @param error why it was not taken, or null
     */
    record Field(
            String name,
            String label,
            String type,
            boolean required,
            String value,
            @Nullable String error) {

        Field(String name, String label, String type, boolean required) {
            this(name, label, type, required, "", null);
        }

        private Field entered(String text, @Nullable String why) {
            return new Field(name, label, type, required, text, why);
        }

        public boolean isArea() {
            return type.equals("area");
        }

        public boolean isCheckbox() {
            return type.equals("checkbox");
        }
    }
}
