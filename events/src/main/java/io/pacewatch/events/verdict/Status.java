package io.pacewatch.events.verdict;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import io.pacewatch.events.catalogue.LocalName;
import org.jspecify.annotations.Nullable;

/** Where a goal stands for one period; the word comes first, colour and shape only repeat it. */
public enum Status {
    NOT_DUE(new LocalName("未到节点", "Not due yet"), null, "#6b7280", "○"),
    ON_PACE(new LocalName("达到序时", "On pace"), new LocalName("达到目标", "On target"), "#1a7f37", "●"),
    AT_RISK(new LocalName("略慢于序时", "Slightly behind"), new LocalName("略低于目标", "Slightly below target"), "#9a6700", "▲"),
    BEHIND(new LocalName("滞后", "Behind"), new LocalName("低于目标", "Below target"), "#cf222e", "▼"),
    ACHIEVED(new LocalName("已完成", "Achieved"), null, "#0969da", "✔"),
    MISSED(new LocalName("未完成", "Missed"), null, "#82071e", "✖"),
    UNKNOWN(new LocalName("暂无法判断", "Cannot be judged yet"), null, "#57606a", "?"),
    /** A newer release's value: stored, never acted on. */
    @JsonEnumDefaultValue
    UNRECOGNISED(new LocalName("(未知状态)", "(unknown status)"), null, "#57606a", "?");

    private final LocalName word;
    private final LocalName wordForRates;
    private final String colour;
    private final String shape;

    Status(LocalName word, @Nullable LocalName wordForRates, String colour, String shape) {
        this.word = word;
        this.wordForRates = wordForRates == null ? word : wordForRates;
        this.colour = colour;
        this.shape = shape;
    }

    /** The status word; rates, levels and ranks stand against their target, amounts against elapsed time. */
    public LocalName word(boolean ofRateOrLevel) {
        return ofRateOrLevel ? wordForRates : word;
    }

    /** The colour that repeats the word, as {@code #rrggbb}. */
    public String colour() {
        return colour;
    }

    /** The shape that repeats the word for those who do not see the colour. */
    public String shape() {
        return shape;
    }

    /** True if the goal's year is decided. */
    public boolean closes() {
        return this == ACHIEVED || this == MISSED;
    }

    /** True if somebody has to act. */
    public boolean warns() {
        return this == AT_RISK || this == BEHIND || this == MISSED;
    }
}
