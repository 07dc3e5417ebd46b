package io.pacewatch.events.catalogue;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.Optional;

/** The units that figures come in, with how a value and a difference of two values are said. */
public enum Unit {
    @JsonProperty("percent")
    PERCENT("percent", new LocalName("%", "%"), new LocalName("个百分点", " percentage points")),
    @JsonProperty("ratio")
    RATIO("ratio", new LocalName("倍", " times"), new LocalName("倍", " times")),
    @JsonProperty("100m-yuan")
    HUNDRED_MILLION_YUAN("100m-yuan", new LocalName("亿元", " hundred million yuan")),
    @JsonProperty("yuan")
    YUAN("yuan", new LocalName("元", " yuan")),
    @JsonProperty("count")
    COUNT("count", new LocalName("个", " items")),
    @JsonProperty("persons-10k")
    PERSONS_10K("persons-10k", new LocalName("万人", " ten thousand persons")),
    @JsonProperty("persons")
    PERSONS("persons", new LocalName("人", " persons")),
    /** 人次: somebody who comes twice counts twice. */
    @JsonProperty("person-times")
    PERSON_TIMES("person-times", new LocalName("人次", " visits")),
    @JsonProperty("10k-items")
    ITEMS_10K("10k-items", new LocalName("万个", " ten thousand items")),
    /** 亩: a fifteenth of a hectare. */
    @JsonProperty("mu")
    MU("mu", new LocalName("亩", " mu")),
    @JsonProperty("10k-mu")
    MU_10K("10k-mu", new LocalName("万亩", " ten thousand mu")),
    @JsonProperty("10k-tons")
    TONS_10K("10k-tons", new LocalName("万吨", " ten thousand tonnes")),
    /** 万吨标准煤: energy, as the coal of 29.3 GJ a tonne that would give it. */
    @JsonProperty("10k-tce")
    TCE_10K("10k-tce", new LocalName("万吨标准煤", " ten thousand tonnes of coal equivalent")),
    @JsonProperty("hours")
    HOURS("hours", new LocalName("小时", " hours")),
    /** 0 to 1: how much of a work is done, or of what there is to cover is covered. */
    @JsonProperty("share")
    SHARE("share", new LocalName("（1为全部）", " of 1")),
    /** 1 is the best. */
    @JsonProperty("rank")
    RANK("rank", new LocalName("位", " (rank)"), new LocalName("位", " places")),
    /** A newer release's value: stored, never judged. */
    @JsonEnumDefaultValue
    UNRECOGNISED("unrecognised", new LocalName("(未知单位)", " (unknown unit)"));

    private final String code;
    private final LocalName value;
    private final LocalName difference;

    Unit(String code, LocalName value) {
        this(code, value, value);
    }

    Unit(String code, LocalName value, LocalName difference) {
        this.code = code;
        this.value = value;
        this.difference = difference;
    }

    /** The unit with this code. */
    public static Optional<Unit> find(String code) {
        for (Unit unit : values()) {
            if (unit.code.equals(code) && unit != UNRECOGNISED) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The code in JSON, CSV and YAML. */
    public String code() {
        return code;
    }

    /** True where the figure counts whole things or people, of which there is no half. */
    public boolean counted() {
        return this == COUNT || this == PERSONS || this == PERSON_TIMES;
    }

    /** "5.6%", "1.86倍". */
    public String say(BigDecimal number, String language) {
        return plain(number) + value.in(language);
    }

    /** The same for a difference: "0.9个百分点", never "0.9%". */
    public String sayDifference(BigDecimal number, String language) {
        return plain(number) + difference.in(language);
    }

    private static String plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
