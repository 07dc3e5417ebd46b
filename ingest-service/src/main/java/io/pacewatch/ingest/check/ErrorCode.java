package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.LocalName;

/** Everything that can be wrong with a row: a stable code for programs and what to say to people. */
public enum ErrorCode {
    ROW_NOT_AN_OBJECT("row.not-an-object", "这一行不是一条数据", "This is not a reading"),
    FIELD_MISSING("field.missing", "缺少该字段", "The field is missing"),
    FIELD_UNKNOWN("field.unknown", "没有这个字段", "There is no such field"),
    FIELD_NOT_TEXT("field.not-text", "应为文本", "A text is expected"),
    FIELD_NOT_TRUTH("field.not-true-or-false", "应为 true 或 false", "True or false is expected"),
    TEXT_TOO_LONG("text.too-long", "文本过长", "The text is too long"),
    TEXT_UNPRINTABLE("text.unprintable", "文本含有控制字符或残缺字符", "The text has control or broken characters"),
    INDICATOR_UNKNOWN("indicator.unknown", "目录中没有该指标", "The catalogue has no such indicator"),
    REGION_UNKNOWN("region.unknown", "目录中没有该地区", "The catalogue has no such region"),
    SCOPE_NOT_YOURS("scope.not-yours", "该令牌无权提交这一指标或地区", "The token does not cover this indicator or region"),
    PERIOD_UNREADABLE("period.unreadable", "无法识别的时期写法", "The period is not in a known notation"),
    PERIOD_IMPOSSIBLE("period.impossible", "不存在这样的时期", "There is no such period"),
    PERIOD_AMBIGUOUS("period.ambiguous", "累计指标的时期写法有歧义", "For a year-to-date figure this can mean two periods"),
    PERIOD_WRONG_FREQUENCY("period.wrong-frequency", "该指标不按此时期发布", "The indicator is not published for such a period"),
    PERIOD_FUTURE("period.future", "发布时该时期尚未结束", "The period had not ended when this was published"),
    VALUE_NOT_A_NUMBER("value.not-a-number", "不是数字", "Not a number"),
    VALUE_OUT_OF_RANGE("value.out-of-range", "数字过大、过小或位数过多", "The number is too large, too small or too long"),
    VALUE_IMPOSSIBLE("value.impossible", "该单位不可能有这样的数值", "No figure in this unit can be that"),
    VALUE_WITH_DELETION("value.with-deletion", "撤销数据时不能带数值", "A withdrawn figure has no value"),
    UNIT_WRONG("unit.wrong", "单位与指标不符", "The unit is not the indicator's"),
    MEASURE_DIFFERS("measure.differs", "口径与指标不符", "The measure is not the indicator's"),
    STATUS_UNKNOWN("status.unknown", "没有这种数据状态", "There is no such status"),
    DATE_UNREADABLE("date.unreadable", "无法识别的日期", "Not a date"),
    OCCURRED_ON_FUTURE("occurred-on.future", "发布时该日尚未到来", "The day had not come when this was published"),
    OCCURRED_ON_NOT_DONE("occurred-on.not-done", "尚未办成，不能有完成日期", "What is not done has no day of completion"),
    PUBLISHED_AT_UNREADABLE("published-at.unreadable", "无法识别的发布时间", "Not a time of publication"),
    PUBLISHED_AT_FUTURE("published-at.future", "发布时间在将来", "Published in the future");

    private final String code;
    private final LocalName message;

    ErrorCode(String code, String zh, String en) {
        this.code = code;
        this.message = new LocalName(zh, en);
    }

    /** The code in answers. */
    public String code() {
        return code;
    }

    /** What to say. */
    public LocalName message() {
        return message;
    }

    /** The constant of a period code, as {@link io.pacewatch.events.period.PeriodNotation} gives it. */
    static ErrorCode ofPeriod(String code) {
        for (ErrorCode each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return PERIOD_UNREADABLE;
    }
}
