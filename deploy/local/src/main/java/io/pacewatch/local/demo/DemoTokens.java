package io.pacewatch.local.demo;

import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import java.util.HashMap;
import java.util.Map;

/** Tokens that let the demonstration post in the bureaus' names; they end with it. */
final class DemoTokens implements AutoCloseable {
    private final TokenFile file;
    private final Map<String, TokenFile.Created> byBureau = new HashMap<>();

    DemoTokens(TokenFile file) {
        this.file = file;
    }

    String of(String bureau) {
        return byBureau.computeIfAbsent(bureau, name -> file.create(TokenScope.bureau(name)))
                .secret();
    }

    @Override
    public void close() {
        byBureau.values().forEach(token -> file.revoke(token.id()));
    }
}
