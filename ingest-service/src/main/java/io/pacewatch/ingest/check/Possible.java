package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Transformation;
import io.pacewatch.events.catalogue.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Complains of what is well written and can still not be: more than the whole, or a completion that is yet to come. */
final class Possible {

    private Possible() {}

    /** Amounts are held to what their unit can be; growth rates may be anything. */
    static void value(FieldReader fields, Indicator indicator, BigDecimal figure) {
        boolean level = indicator.measure().transformation() == Transformation.LEVEL;
        if (level && !can(indicator.unit(), indicator.mayBeNegative() ? figure.abs() : figure)) {
            LocalName expected = expected(indicator.unit());
            fields.complain("value", ErrorCode.VALUE_IMPOSSIBLE, expected.zh(), expected.en());
        }
    }

    private static boolean can(Unit unit, BigDecimal figure) {
        return switch (unit) {
            case SHARE -> figure.signum() >= 0 && figure.compareTo(BigDecimal.ONE) <= 0;
            case COUNT, PERSONS, PERSON_TIMES -> figure.signum() >= 0 && whole(figure);
            case RANK -> figure.signum() > 0 && whole(figure);
            case RATIO -> figure.signum() > 0;
            case PERSONS_10K, ITEMS_10K, MU, MU_10K, TONS_10K, TCE_10K, HOURS, PERCENT, HUNDRED_MILLION_YUAN, YUAN ->
                figure.signum() >= 0;
            case UNRECOGNISED -> true;
        };
    }

    private static boolean whole(BigDecimal figure) {
        return figure.stripTrailingZeros().scale() <= 0;
    }

    private static LocalName expected(Unit unit) {
        return switch (unit) {
            case SHARE -> new LocalName("0 至 1，1 为全部（60% 写作 0.6）", "0 to 1, where 1 is all of it (60 % is 0.6)");
            case COUNT, PERSONS, PERSON_TIMES -> new LocalName("0 或正整数", "a whole number, 0 or more");
            case RANK -> new LocalName("正整数，1 为第一位", "a whole number, 1 is the first place");
            case RATIO -> new LocalName("大于 0 的数", "a number above 0");
            case PERSONS_10K,
                    ITEMS_10K,
                    MU,
                    MU_10K,
                    TONS_10K,
                    TCE_10K,
                    HOURS,
                    PERCENT,
                    HUNDRED_MILLION_YUAN,
                    YUAN,
                    UNRECOGNISED -> new LocalName("不小于 0 的数", "a number of 0 or more");
        };
    }

    /** What happened did so by the day on which it was told, and is then done as a whole. */
    static void completion(
            FieldReader fields,
            Indicator indicator,
            Optional<BigDecimal> value,
            Optional<LocalDate> occurredOn,
            LocalDate publishedOn) {
        if (occurredOn.isEmpty()) {
            return;
        }
        if (occurredOn.get().isAfter(publishedOn)) {
            fields.complain(
                    "occurredOn",
                    ErrorCode.OCCURRED_ON_FUTURE,
                    "不晚于发布日 %s；尚未发生的填 expectedOn".formatted(publishedOn),
                    "not after %s, the day of publication; what is to come goes into expectedOn"
                            .formatted(publishedOn));
        }
        boolean share = indicator.unit() == Unit.SHARE;
        if (share && value.filter(v -> v.compareTo(BigDecimal.ONE) < 0).isPresent()) {
            fields.complain(
                    "occurredOn",
                    ErrorCode.OCCURRED_ON_NOT_DONE,
                    "无，或 value 为 1；预计日期填 expectedOn",
                    "none, or a value of 1; the day on which it is expected goes into expectedOn");
        }
    }
}
