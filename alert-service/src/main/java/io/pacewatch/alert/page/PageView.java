package io.pacewatch.alert.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page behind a mail's link, as it reads.
 *
 * @param notice what has just happened or stands already, or null
 * @param forms  what can be done, empty on a page that only says something
 */
record PageView(String language, String title, @Nullable String notice, List<Fact> facts, List<Form> forms) {

    /** A fact with its label. */
    record Fact(String label, String text) {}

    /** One thing to do. */
    record Form(String action, String heading, List<Field> fields, String button) {}

    /**
     * One field of a form.
     *
     * @param type {@code text}, {@code date}, {@code checkbox} or {@code area}
     */
    record Field(String name, String label, String type, boolean required) {

        public boolean isArea() {
            return type.equals("area");
        }

        public boolean isCheckbox() {
            return type.equals("checkbox");
        }
    }
}
