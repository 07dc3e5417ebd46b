package io.pacewatch.platform.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.problem.ProblemException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

    @Test
    void theNextPageBeginsWhereThisOneEnds() {
        PageRequest first = PageRequest.of("goals", 2, null);
        Page<String> page = Page.of(first, List.of("a|1", "b|2", "c|3"), Function.identity(), Function.identity());

        assertThat(page.items()).containsExactly("a|1", "b|2");
        assertThat(PageRequest.of("goals", 2, page.next()).after()).isEqualTo("b|2");
    }

    @Test
    void aSearchThatWasCutShortGoesOnWhereItStopped() {
        PageRequest asked = PageRequest.of("goals", 2, null);

        Page<String> page = Page.unfinished(asked, List.of("a"), Function.identity(), Function.identity(), "k");

        assertThat(page.items()).containsExactly("a");
        assertThat(PageRequest.of("goals", 2, page.next()).after()).isEqualTo("k");
    }

    @Test
    void theLastPageHasNoNext() {
        Page<String> page =
                Page.of(PageRequest.of("goals", 3, null), List.of("a"), Function.identity(), Function.identity());

        assertThat(page.next()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"!!!", "AA", "gA", "--", "", "Z29hbHMKYQ", "MQ"})
    void aCursorThatNoListGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> PageRequest.of("goals", null, cursor)).isInstanceOf(ProblemException.class);
    }

    @Test
    void anotherListsCursorAndOneThatWasCutOffAreRefused() {
        String cursor = Cursor.of("goals", "7");

        assertThat(PageRequest.of("goals", null, cursor).below()).isEqualTo(7);
        assertThatThrownBy(() -> PageRequest.of("verdicts", null, cursor)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageRequest.of("goals", null, cursor.substring(1)))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> PageRequest.of("goals", null, cursor + "A")).isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aLimitIsOneToFiveHundred(int limit) {
        assertThatThrownBy(() -> PageRequest.of("goals", limit, null)).isInstanceOf(ProblemException.class);
    }
}
