package io.pacewatch.platform.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pacewatch.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTest {

    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    private final Path path;
    private final TokenFile file;
    private final Bearer bearer;

    BearerTest(@TempDir Path dir) {
        path = dir.resolve("tokens.json");
        file = new TokenFile(path, CLOCK);
        bearer = new Bearer(Optional.of(path), CLOCK);
    }

    private static TokenScope stats(Instant expires) {
        return new TokenScope("lishui-stats", null, Set.of("gdp-growth"), Set.of("331100"), expires, false);
    }

    @Test
    void aNewTokenWorksAtOnceAndItsSecretIsNotKept() throws IOException {
        TokenFile.Created first = file.create(stats(null));
        assertThat(bearer.authenticate("Bearer " + first.secret()).id()).isEqualTo(first.id());

        TokenFile.Created second = file.create(stats(null));

        assertThat(bearer.authenticate("bearer " + second.secret()).id()).isEqualTo(second.id());
        assertThat(Files.readString(path)).doesNotContain(first.secret(), second.secret());
    }

    @Test
    void aRevokedTokenStopsAtOnce() {
        TokenFile.Created token = file.create(stats(null));
        bearer.authenticate("Bearer " + token.secret());

        assertThat(file.revoke(token.id())).isTrue();

        assertThatThrownBy(() -> bearer.authenticate("Bearer " + token.secret()))
                .isInstanceOf(ProblemException.class);
        assertThat(file.revoke(token.id())).isFalse();
    }

    @Test
    void anExpiredTokenDoesNotWork() {
        TokenFile.Created token = file.create(stats(NOW));

        assertThatThrownBy(() -> bearer.authenticate("Bearer " + token.secret()))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic abc", "Bearer", "Bearer nonsense"})
    void everythingElseIs401(String header) {
        assertThatThrownBy(() -> bearer.authenticate(header))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().status()).isEqualTo(401));
    }

    @Test
    void aScopeWithoutListsCoversAllAndOneWithListsOnlyThose() {
        assertThat(stats(null).covers("gdp-growth", "331100")).isTrue();
        assertThat(stats(null).covers("retail-sales", "331100")).isFalse();
        assertThat(stats(null).covers("gdp-growth", "331124")).isFalse();
        assertThat(new TokenScope("b", null, Set.of(), Set.of(), null, false).covers("x", "y"))
                .isTrue();
    }
}
