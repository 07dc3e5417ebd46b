package io.pacewatch.events.goal;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** How the official wording compares the figure with the goal's number. */
public enum Comparator {
    /** 以上, 不低于, 达到, or a plain number. */
    @JsonProperty("at_least")
    AT_LEAST,
    /** 以内, 缩小至. */
    @JsonProperty("at_most")
    AT_MOST,
    /** 左右: within the goal's tolerance, which counts downwards only. */
    @JsonProperty("about")
    ABOUT,
    /** 突破, 超, 快于. */
    @JsonProperty("more_than")
    MORE_THAN,
    /** 下降 to below. */
    @JsonProperty("less_than")
    LESS_THAN,
    /** Exactly so; on amounts it counts as at least. */
    @JsonProperty("equals")
    EQUALS,
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED;

    /** True where a lower figure is the better one, so that gaps change sign. */
    public boolean pointsDown() {
        return this == AT_MOST || this == LESS_THAN;
    }

    /** True where the number itself does not do. */
    public boolean strict() {
        return this == MORE_THAN || this == LESS_THAN;
    }
}
