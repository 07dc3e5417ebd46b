package io.pacewatch.alert.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.alert.link.SignedLink.Checked;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedLinkTest {

    private static final String ALERT = "01jzk4t2v0000000000000000a";
    private static final Instant END = Instant.parse("2025-08-20T00:00:00Z");

    private final SignedLink links = new SignedLink(new byte[32]);

    @Test
    void worksUntilItsEnd() {
        String token = links.token(ALERT, END);

        assertThat(links.check(token, END.minusSeconds(1))).isEqualTo(new Checked.Valid(ALERT));
        assertThat(links.check(token, END)).isEqualTo(new Checked.Expired(ALERT));
    }

    @Test
    void isNotTakenFromAnotherKey() {
        byte[] other = new byte[32];
        other[0] = 1;

        String token = new SignedLink(other).token(ALERT, END);

        assertThat(links.check(token, END.minusSeconds(1))).isEqualTo(new Checked.Forged());
    }

    @Test
    void cannotBeMadeToLastLonger() {
        String[] parts = links.token(ALERT, END).split("\\.");

        String longer = parts[0] + "." + Long.toString(END.getEpochSecond() + 9_999, 36) + "." + parts[2];

        assertThat(links.check(longer, END)).isEqualTo(new Checked.Forged());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a.b.c", "../../etc/passwd", "01jzk4t2v0000000000000000a.zzzzzzzzzzzzzz.x"})
    void refusesWhatIsNoToken(String token) {
        assertThat(links.check(token, END)).isEqualTo(new Checked.Forged());
    }

    @Test
    void wantsAKeyOfFullLength() {
        assertThatThrownBy(() -> new SignedLink(new byte[16])).isInstanceOf(IllegalArgumentException.class);
    }
}
