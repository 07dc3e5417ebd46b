package io.pacewatch.alert.answer;

import io.pacewatch.alert.episode.Detail;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a department says it will do, with the fields that the city asks for.
 *
 * @param cause        原因
 * @param taken        已采取措施, or null
 * @param next         下步措施
 * @param responsible  责任人
 * @param catchUpBy    赶上时间
 * @param cityHelp     需市级协调事项, or null
 * @param extension    是否申请延期
 */
record Plan(
        String cause,
        @Nullable String taken,
        String next,
        String responsible,
        LocalDate catchUpBy,
        @Nullable String cityHelp,
        boolean extension) {

    /** Cause, next steps, who and by when make a plan. */
    Plan {
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(next, "next");
        Objects.requireNonNull(responsible, "responsible");
        Objects.requireNonNull(catchUpBy, "catchUpBy");
    }

    private record Facts(LocalDate catchUpBy, boolean extension) {}

    /** As the history keeps it: the texts apart from the facts. */
    Detail detail() {
        Map<String, String> typed = new HashMap<>();
        typed.put("cause", cause);
        typed.put("next", next);
        typed.put("responsible", responsible);
        if (taken != null) {
            typed.put("taken", taken);
        }
        if (cityHelp != null) {
            typed.put("cityHelp", cityHelp);
        }
        return new Detail(new Facts(catchUpBy, extension), typed);
    }
}
