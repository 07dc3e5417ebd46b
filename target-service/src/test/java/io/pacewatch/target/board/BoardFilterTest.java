package io.pacewatch.target.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BoardFilterTest {
    @Test
    void whatAFormLeavesEmptyChoosesNothing() {
        assertThat(new BoardFilter("", " ", "", "")).isEqualTo(BoardFilter.ALL);
        assertThat(BoardFilter.ALL.all()).isTrue();
        assertThat(new BoardFilter("331124", null, null, null).narrow()).isFalse();
        assertThat(new BoardFilter(null, null, "commerce", "").narrow()).isTrue();
    }

    @Test
    void linksKeepTheOtherChoicesAndTheLanguage() {
        BoardFilter filter = new BoardFilter("331100", "1", "commerce", "behind");

        assertThat(filter.link("en")).isEqualTo("/?lang=en&region=331100&section=1&department=commerce&status=BEHIND");
        assertThat(filter.withStatus(null).link("zh"))
                .isEqualTo("/?lang=zh&region=331100&section=1&department=commerce");
        assertThat(new BoardFilter("a&b=\"", null, null, null).link("zh")).isEqualTo("/?lang=zh&region=a%26b%3D%22");
    }
}
