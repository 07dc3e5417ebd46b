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
