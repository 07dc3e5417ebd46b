package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes the tokens that a new stack needs to be of use: one for the administrator and one for each seeded bureau. */
record FirstTokens(TokenFile tokens, ProjectRoot root) {

    /** Lines with the secrets, which are shown this once; none if there are tokens already. */
    List<String> createIfNone() {
        if (!tokens.list().isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Tokens, shown only now (more with: pacewatch token create):");
        lines.add("  %-30s %s"
                .formatted("admin", tokens.create(TokenScope.admin()).secret()));
        bureaus()
                .forEach(bureau -> lines.add("  %-30s %s"
                        .formatted(
                                bureau, tokens.create(TokenScope.bureau(bureau)).secret())));
        return lines;
    }

    private List<String> bureaus() {
        Path directory = root.seeds().resolve("bureaus");
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        YAMLMapper yaml = new YAMLMapper();
        try (Stream<Path> files = Files.list(directory)) {
            List<String> ids = new ArrayList<>();
            for (Path file : files.filter(each -> each.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                for (JsonNode bureau : yaml.readTree(file.toFile()).path("bureaus")) {
                    ids.add(bureau.path("id").asText());
                }
            }
            return ids;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
