package io.pacewatch.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.platform.token.Token.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenRepositoryTest {

    private static final TokenScope STATS = TokenScope.bureau("lishui-stats");
    private static final Instant WRITTEN = Instant.parse("2026-11-23T10:00:00Z");

    private final Path path;
    private final InstantSource clock = this::now;
    private final TokenFile file;
    private final TokenRepository tokens;
    private Instant now = WRITTEN;

    TokenRepositoryTest(@TempDir Path dir) {
        path = dir.resolve("tokens.json");
        file = new TokenFile(path, clock);
        tokens = new TokenRepository(Optional.of(path), clock);
    }

    private Instant now() {
        return now;
    }

    private State state(TokenFile.Created token) {
        return tokens.find(token.secret()).orElseThrow().stateAt(now);
    }

    @Test
    void aNewTokenWorksAtOnceAndItsSecretIsNotKept() throws IOException {
        TokenFile.Created first = file.create(STATS);
        assertThat(tokens.find(first.secret())).get().extracting(Token::id).isEqualTo(first.id());

        TokenFile.Created second = file.create(STATS);

        assertThat(tokens.find(second.secret())).get().extracting(Token::id).isEqualTo(second.id());
        assertThat(Files.readString(path)).doesNotContain(first.secret(), second.secret());
    }

    @Test
    void aRevokedTokenStopsAtOnce() {
        TokenFile.Created token = file.create(STATS);
        assertThat(state(token)).isEqualTo(State.WORKS);

        assertThat(file.revoke(token.id())).isTrue();

        assertThat(state(token)).isEqualTo(State.REVOKED);
        assertThat(file.revoke(token.id())).isFalse();
    }

    @Test
    void aTokenEndsAfterFourHundredDaysUnlessItIsMadeOtherwise() {
        TokenFile.Created usual = file.create(STATS);
        TokenFile.Created shorter = file.create(STATS, now.plusSeconds(1));
        TokenFile.Created endless = file.create(STATS, null);

        now = now.plusSeconds(1);
        assertThat(state(shorter)).isEqualTo(State.EXPIRED);
        assertThat(state(usual)).isEqualTo(State.WORKS);

        now = now.plus(Duration.ofDays(400));
        assertThat(state(usual)).isEqualTo(State.EXPIRED);
        assertThat(state(endless)).isEqualTo(State.WORKS);
    }

    @Test
    void whatEndedNinetyDaysAgoLeavesTheFileWithTheNextChange() {
        TokenFile.Created expired = file.create(STATS, now.plusSeconds(1));
        TokenFile.Created revoked = file.create(STATS);
        file.revoke(revoked.id());

        now = now.plus(Duration.ofDays(90));
        TokenFile.Created kept = file.create(STATS);
        assertThat(file.list()).extracting(Token::id).containsExactly(expired.id(), revoked.id(), kept.id());

        now = now.plusSeconds(2);
        file.revoke(kept.id());
        assertThat(file.list()).extracting(Token::id).containsExactly(kept.id());
    }

    /**
     * A file that looks as it did is not read for a guess: what is in it then is taken up a quarter of a second later.
     */
    @Test
    void guessesDoNotMakeTheFileBeReadMoreThanFourTimesASecond() throws IOException {
        TokenFile.Created first = file.create(STATS);
        byte[] withFirst = settled(Files.readAllBytes(path));
        assertThat(tokens.find(first.secret())).isPresent();
        TokenFile.Created second = file.create(STATS);
        byte[] withSecond = Files.readAllBytes(path);
        // Puts the old text back in place, and the new one with the same size, time and inode.
        byte[] sameSize = Arrays.copyOf(withFirst, withSecond.length);
        Arrays.fill(sameSize, withFirst.length, sameSize.length, (byte) ' ');
        settled(sameSize);
        assertThat(tokens.find("pw_guess")).isEmpty();

        settled(withSecond);
        now = now.plusMillis(249);
        assertThat(tokens.find(second.secret())).isEmpty();

        now = now.plusMillis(1);
        assertThat(tokens.find(second.secret())).isPresent();
    }

    private byte[] settled(byte[] text) throws IOException {
        Files.write(path, text);
        Files.setLastModifiedTime(path, FileTime.from(WRITTEN.minusSeconds(60)));
        return text;
    }

    @Test
    void withoutAFileNoTokenWorks() {
        assertThat(tokens.find("pw_anything")).isEmpty();
        assertThat(new TokenRepository(Optional.empty(), clock).find("pw_anything"))
                .isEmpty();
    }
}
