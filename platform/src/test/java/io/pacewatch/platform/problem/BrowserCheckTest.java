package io.pacewatch.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrowserCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"text/html", "TEXT/HTML;q=0.9, */*", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html;\""
            })
    void whatNamesHtmlIsABrowser(String accept) {
        assertThat(BrowserCheck.asksForPages(accept)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", ";", "*/*", "application/json", "application/json, text/html", "a/b/c"})
    void allElseIsAProgram(String accept) {
        assertThat(BrowserCheck.asksForPages(accept)).isFalse();
    }
}
