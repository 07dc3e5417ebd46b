package io.pacewatch.events.plan;

import io.pacewatch.events.catalogue.LocalName;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a goal as it was written down.
 *
 * @param line     the line of the document, from 1
 * @param field    the field's path within the goal, such as {@code stages[1].date}; empty for the goal as a whole
 * @param code     stable, for programs: {@code value.not-a-number}
 * @param message  what is wrong
 * @param found    what was there, shortened; null if nothing was
 * @param expected what would have done
 */
public record Fault(
        int line,
        String field,
        String code,
        LocalName message,
        @Nullable String found,
        LocalName expected) {

    /** What can be wrong with a single field, whatever it means. */
    enum Kind {
        UNKNOWN_FIELD("field.unknown", "没有这个字段", "There is no such field"),
        MISSING("field.missing", "缺少该字段", "The field is missing"),
        REPEATED("field.repeated", "字段重复", "The field is there more than once"),
        NOT_A_TEXT("value.not-text", "应为文本", "Not a text"),
        NUMBER_FOR_TEXT("value.not-text", "应为文本，请加引号", "Not a text; put it in quotes"),
        BLANK("value.blank", "文本为空", "The text is empty"),
        TOO_LONG("value.too-long", "文本过长", "The text is too long"),
        MALFORMED_ID("value.malformed-id", "编号格式有误", "Not the form of an id"),
        NOT_A_NUMBER("value.not-a-number", "应为数值", "Not a number"),
        TOO_MANY_DIGITS("value.too-many-digits", "数值位数过多", "Too many digits"),
        NOT_WHOLE("value.not-whole", "应为范围内的整数", "Not a whole number within the bounds"),
        NOT_A_DAY("value.not-a-day", "应为日期", "Not a day"),
        NOT_IN_LIST("value.not-in-list", "不是允许的取值", "None of the values that are known here"),
        NOT_A_MAPPING("value.not-a-mapping", "应为字段组", "Not a mapping of fields"),
        NOT_A_LIST("value.not-a-list", "应为列表", "Not a list"),
        NOT_IN_CATALOGUE("catalogue.unknown", "目录中没有", "The catalogue has none of this name"),
        DOES_NOT_FIT("value.does-not-fit", "与其他字段不符", "Does not fit the goal's other fields"),
        TWICE("goal.twice", "同一目标出现两次", "The goal is there twice");

        private final String code;
        private final LocalName message;

        Kind(String code, String zh, String en) {
            this.code = code;
            this.message = new LocalName(zh, en);
        }

        Fault at(int line, String field, @Nullable String found, LocalName expected) {
            return new Fault(line, field, code, message, found, expected);
        }

        Fault at(int line, String field, @Nullable String found, String zh, String en) {
            return at(line, field, found, new LocalName(zh, en));
        }
    }
}
