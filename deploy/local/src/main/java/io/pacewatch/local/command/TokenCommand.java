package io.pacewatch.local.command;

import io.pacewatch.local.stack.StackDirectory;
import io.pacewatch.platform.token.Token;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tokens for bureaus, departments and administrators. They work and end at once, without a restart. */
@Command(
        name = "token",
        description = "Make, list and revoke tokens.",
        subcommands = {TokenCreate.class, TokenCommand.Listing.class, TokenCommand.Revoke.class})
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say create, list or revoke");
    }

    TokenFile tokens() {
        StackDirectory directory = data.directory();
        if (!Files.isDirectory(directory.path())) {
            throw new NotRunningException(directory.path(), directory.lastFailure());
        }
        return directory.requireReadable().tokens();
    }

    /** What a token says, for programs; the catalogue tells what that covers. */
    static Map<String, Object> describe(String id, TokenScope scope, @Nullable Instant expires) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("bureau", scope instanceof TokenScope.Bureau bureau ? bureau.id() : null);
        all.put("department", scope instanceof TokenScope.Department department ? department.id() : null);
        if (scope instanceof TokenScope.Bureau bureau) {
            all.put("indicators", new TreeSet<>(bureau.indicators()));
            all.put("regions", new TreeSet<>(bureau.regions()));
            all.put("all", bureau.all());
        }
        all.put("supervisor", scope instanceof TokenScope.Supervisor);
        all.put("admin", scope instanceof TokenScope.Admin);
        all.put("expires", expires);
        return all;
    }

    /** Lists tokens, never their secrets. */
    @Command(name = "list", description = "List the tokens, without their secrets.")
    static final class Listing implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private TokenCommand parent;

        @Option(names = "--json", description = "print JSON")
        private boolean json;

        @Override
        public Integer call() {
            Screen screen = new Screen(spec);
            List<Token> all = parent.tokens().list();
            if (json) {
                screen.json(all.stream().map(Listing::row).toList());
                return 0;
            }
            TokenReach reach = TokenReach.bySeeds();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ID", "FOR", "INDICATORS", "REGIONS", "ENDS", "STATE"));
            all.forEach(token -> rows.add(List.of(
                    token.id(),
                    holder(token.scope()),
                    token.scope() instanceof TokenScope.Bureau bureau ? reach.indicators(bureau) : "-",
                    token.scope() instanceof TokenScope.Bureau bureau ? reach.regions(bureau) : "-",
                    token.expires() == null ? "never" : Screen.time(token.expires()),
                    token.stateAt(Instant.now()).name().toLowerCase(Locale.ROOT))));
            screen.table(rows);
            return 0;
        }

        private static Map<String, Object> row(Token token) {
            Map<String, Object> row = describe(token.id(), token.scope(), token.expires());
            row.put("created", token.created());
            row.put("revoked", token.revoked());
            return row;
        }

        private static String holder(TokenScope scope) {
            return switch (scope) {
                case TokenScope.Bureau bureau -> "bureau " + bureau.id();
                case TokenScope.Department department -> "department " + department.id();
                case TokenScope.Supervisor _, TokenScope.Admin _ -> scope.role();
            };
        }
    }

    /** Ends a token at once. */
    @Command(name = "revoke", description = "End a token at once.")
    static final class Revoke implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private TokenCommand parent;

        @Parameters(paramLabel = "ID", description = "as 'token list' shows it")
        private String id;

        @Override
        public Integer call() {
            if (parent.tokens().revoke(id)) {
                new Screen(spec).line("Revoked " + id);
                return 0;
            }
            spec.commandLine().getErr().println("pacewatch: no token " + id + " that works");
            return 1;
        }
    }
}
