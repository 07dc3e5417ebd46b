package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** Complains of what is well written and can still not be: more than the whole, or a completion that is yet to come. */
final class Possible {

    private Possible() {}

    static void value(FieldReader fields, Indicator indicator, BigDecimal figure) {
        boolean share = indicator.unit() == Unit.SHARE;
        if (share && (figure.signum() < 0 || figure.compareTo(BigDecimal.ONE) > 0)) {
            fields.complain(
                    "value",
                    ErrorCode.VALUE_IMPOSSIBLE,
                    "0 至 1，1 为全部（60% 写作 0.6）",
                    "0 to 1, where 1 is all of it (60 % is 0.6)");
        }
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
