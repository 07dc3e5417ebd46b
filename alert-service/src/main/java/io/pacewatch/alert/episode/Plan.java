package io.pacewatch.alert.episode;

import java.time.LocalDate;
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
public record Plan(
        String cause,
        @Nullable String taken,
        String next,
        String responsible,
        LocalDate catchUpBy,
        @Nullable String cityHelp,
        boolean extension) {

    private static final int LONGEST = 4_000;

    /** Cause, next steps, who and by when make a plan; the rest may be empty. */
    public Plan {
        cause = needed("cause", cause);
        next = needed("next", next);
        responsible = needed("responsible", responsible);
        taken = bounded("taken", taken);
        cityHelp = bounded("cityHelp", cityHelp);
        if (catchUpBy == null) {
            throw new IllegalArgumentException("catchUpBy");
        }
    }

    private static String needed(String field, @Nullable String text) {
        String kept = bounded(field, text);
        if (kept == null) {
            throw new IllegalArgumentException(field);
        }
        return kept;
    }

    private static @Nullable String bounded(String field, @Nullable String text) {
        if (text != null && text.length() > LONGEST) {
            throw new IllegalArgumentException(field);
        }
        return text == null || text.isBlank() ? null : text.strip();
    }
}
