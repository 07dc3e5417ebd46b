package io.pacewatch.events.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

    @ParameterizedTest
    @CsvSource({
        "NOT_DUE, 未到节点, 未到节点, false, false",
        "ON_PACE, 达到序时, 达到目标, false, false",
        "AT_RISK, 略慢于序时, 略低于目标, false, true",
        "BEHIND, 滞后, 低于目标, false, true",
        "ACHIEVED, 已完成, 已完成, true, false",
        "MISSED, 未完成, 未完成, true, true",
        "UNKNOWN, 暂无法判断, 暂无法判断, false, false"
    })
    void eachHasItsWordsAndItsConsequences(
            Status status, String ofAmounts, String ofRates, boolean closes, boolean warns) {
        assertThat(status.word(false).zh()).isEqualTo(ofAmounts);
        assertThat(status.word(true).zh()).isEqualTo(ofRates);
        assertThat(status.closes()).isEqualTo(closes);
        assertThat(status.warns()).isEqualTo(warns);
    }

    @Test
    void noTwoThatAreActedOnLookAlike() {
        assertThat(Arrays.stream(Status.values()).filter(s -> s != Status.UNRECOGNISED))
                .doesNotHaveDuplicates()
                .extracting(Status::colour)
                .doesNotHaveDuplicates();
    }

    /** By the formula of WCAG 2, level AA for text: 4.5 to 1. */
    @ParameterizedTest
    @EnumSource
    void wordsInItsColourCanBeReadOnWhite(Status status) {
        assertThat(1.05 / (luminance(status.colour()) + 0.05)).isGreaterThanOrEqualTo(4.5);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int at) {
        double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Test
    void newsIsToldOrHasAReason() {
        assertThat(News.TOLD.is()).isTrue();
        assertThat(News.suppressed("closed")).isEqualTo(new News(false, "closed"));
    }
}
