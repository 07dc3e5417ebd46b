package io.pacewatch.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "zh;q=0, * > en",
                "zh;q=0 > en",
                "en-US,en;q=0.9,x_y;q=0.1 > en",
                ", ,en > en",
                "zh-CN,zh;q=0.9,en;q=0.8 > zh",
                "en;q=0.8, zh;q=0.9 > zh",
                "fr, en;q=0.1 > en",
                "en;q=1.5 > zh",
                "en;q=1.5, EN-gb > en",
                "fr > zh",
                "* > zh",
                "*;q=0, en > en",
                "zh;q=0, en;q=0 > zh",
                "en;q=0, * > zh",
                "\uFFFD\u0000;;=, en > en",
                "'' > zh"
            })
    void theLanguageThatIsWantedMost(String header, String language) {
        assertThat(Language.of(null, header)).isEqualTo(language);
    }

    @Test
    void onlyTheBeginningOfALongHeaderIsLookedAt() {
        assertThat(Language.of(null, "fr,".repeat(100) + "en")).isEqualTo("zh");
    }

    @Test
    void theAddressGoesFirst() {
        assertThat(Language.of("en", "zh")).isEqualTo("en");
        assertThat(Language.of("fr", "en")).isEqualTo("en");
        assertThat(Language.of(null, null)).isEqualTo("zh");
    }
}
