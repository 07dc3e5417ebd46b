package io.pacewatch.platform.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenFileTest {

    /** The file cannot say that a bureau moves goals or answers warnings, even if edited by hand. */
    @Test
    void aBureausTokenHasNoOtherPowers(@TempDir Path directory) throws IOException {
        Path path = Files.writeString(directory.resolve("tokens.json"), """
                [{"id": "t-1", "hash": "aa", "created": "2026-11-23T10:00:00Z",
                  "scope": {"for": "bureau", "id": "lishui-stats", "admin": true, "department": "transport",
                            "supervisor": true}}]""");

        TokenScope scope =
                new TokenFile(path, InstantSource.system()).list().getFirst().scope();

        assertThat(scope).isEqualTo(TokenScope.bureau("lishui-stats"));
        assertThat(scope.role()).isEqualTo(Roles.BUREAU);
    }
}
