package io.pacewatch.alert.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a mail's link, as it reads.
 *
 * @param notice what has just happened or stands already, or null
 * @param sent   the plan that stands, or null
 * @param refused whether something was sent and not taken
 * @param forms  what can be done, empty on a page that only says something
 */
record PageView(
        String language,
        String title,
        @Nullable String notice,
        boolean refused,
        List<Fact> facts,
        @Nullable Sent sent,
        List<Form> forms) {

    /**
     * A form that was sent and not taken.
     *
     * @param form  the form's name
     * @param typed what was typed, by field
     * @param whys  what will not do, by field
     */
    record Kept(String form, Map<String, String> typed, Map<String, String> whys) {}

    /** The same with a form that was not taken. */
    PageView again(String said, Kept kept) {
        return new PageView(
                language,
                title,
                said,
                true,
                facts,
                sent,
                forms.stream().map(form -> form.again(kept)).toList());
    }

    /** The same without anything to do. */
    PageView over(String said, @Nullable Sent typed) {
        return new PageView(language, title, said, true, facts, typed == null ? sent : typed, List.of());
    }

    /** A plan that was sent, or what was typed in vain. */
    record Sent(String heading, List<Fact> facts) {}

    /** A fact with its label. */
    record Fact(String label, String text) {}

    /** One thing to do. */
    record Form(String name, String action, String heading, List<Field> fields, String button) {

        private Form again(Kept kept) {
            return name.equals(kept.form())
                    ? new Form(
                            name,
                            action,
                            heading,
                            fields.stream()
                                    .map(each -> each.entered(
                                            kept.typed().getOrDefault(each.name(), ""),
                                            kept.whys().get(each.name())))
                                    .toList(),
                            button)
                    : this;
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
