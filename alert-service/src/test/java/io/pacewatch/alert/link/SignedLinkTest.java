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
    private static final SignedLink.Link LINK = new SignedLink.Link(
            ALERT, "01jzk4t2v0000000000000000m-fallback", Instant.parse("2025-07-20T02:00:00.123Z"));
    private static final Instant END = Instant.parse("2025-08-20T00:00:00Z");

    private final SignedLink links = new SignedLink(new byte[32]);

    @Test
    void worksUntilItsEnd() {
        String token = links.token(LINK, END);

        assertThat(links.check(token, END.minusSeconds(1))).isEqualTo(new Checked.Valid(LINK));
        assertThat(links.check(token, END)).isEqualTo(new Checked.Expired(LINK));
    }

    @Test
    void isNotTakenFromAnotherKey() {
        byte[] other = new byte[32];
        other[0] = 1;

        String token = new SignedLink(other).token(LINK, END);

        assertThat(links.check(token, END.minusSeconds(1))).isEqualTo(new Checked.Forged());
    }

    @Test
    void ofAFormerKeyStillWorksAndTheFirstKeySigns() {
        byte[] next = new byte[32];
        next[0] = 1;
        SignedLink rotated = new SignedLink(next, new byte[32]);

        assertThat(rotated.check(links.token(LINK, END), END.minusSeconds(1))).isEqualTo(new Checked.Valid(LINK));
        assertThat(links.check(rotated.token(LINK, END), END.minusSeconds(1))).isEqualTo(new Checked.Forged());
        assertThat(new SignedLink(next).check(rotated.token(LINK, END), END.minusSeconds(1)))
                .isEqualTo(new Checked.Valid(LINK));
    }

    @Test
    void cannotBeMadeAnothersMessage() {
        String other = links.token(LINK, END).replace("0m-fallback", "0n");

        assertThat(links.check(other, END.minusSeconds(1))).isEqualTo(new Checked.Forged());
    }

    @Test
    void cannotBeMadeToLastLonger() {
        String[] parts = links.token(LINK, END).split("\\.");

        parts[3] = Long.toString(END.toEpochMilli() + 9_999_000, 36);
        String longer = String.join(".", parts);

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
