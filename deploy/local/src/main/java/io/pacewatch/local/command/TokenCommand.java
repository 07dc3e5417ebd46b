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
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
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
        subcommands = {TokenCommand.Create.class, TokenCommand.Listing.class, TokenCommand.Revoke.class})
final class TokenCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say create, list or revoke");
    }

    private TokenFile tokens() {
        StackDirectory directory = data.directory();
        if (!Files.isDirectory(directory.path())) {
            throw new NotRunningException(directory.path(), directory.lastFailure());
        }
        return directory.requireReadable().tokens();
    }

    private static Map<String, Object> describe(String id, TokenScope scope) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("id", id);
        all.put("bureau", scope.bureau());
        all.put("department", scope.department());
        all.put("indicators", new TreeSet<>(scope.indicators()));
        all.put("regions", new TreeSet<>(scope.regions()));
        all.put("expires", scope.expires());
        all.put("admin", scope.admin());
        return all;
    }

    /** Makes a token and shows its secret, which is kept nowhere. */
    @Command(name = "create", description = "Make a token; its secret is shown once and kept nowhere.")
    static final class Create implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private TokenCommand parent;

        @Option(names = "--bureau", paramLabel = "B", description = "may post readings in this bureau's name")
        private String bureau;

        @Option(names = "--indicator", paramLabel = "I", description = "only this one; repeatable (default: all)")
        private Set<String> indicators = Set.of();

        @Option(names = "--region", paramLabel = "R", description = "only this one; repeatable (default: all)")
        private Set<String> regions = Set.of();

        @Option(names = "--department", paramLabel = "D", description = "may read and acknowledge its alerts")
        private String department;

        @Option(names = "--expires", paramLabel = "WHEN", description = "last day (2026-12-31), instant, or P30D")
        private String expires;

        @Option(names = "--admin", description = "may change goals")
        private boolean admin;

        @Option(names = "--json", description = "print JSON")
        private boolean json;

        @Override
        public Integer call() {
            if (bureau == null && department == null && !admin) {
                throw new WrongUseException("say whom the token is for: --bureau, --department or --admin");
            }
            if (bureau != null && (admin || department != null)) {
                // Whoever posts figures must not also be able to move goals or answer warnings.
                throw new WrongUseException("a bureau's token can be neither an admin's nor a department's");
            }
            Instant end = expires == null ? null : Moment.end(expires, Instant.now());
            TokenScope scope = new TokenScope(bureau, department, indicators, regions, end, admin);
            TokenFile.Created created = parent.tokens().create(scope);
            Screen screen = new Screen(spec);
            if (json) {
                Map<String, Object> answer = describe(created.id(), scope);
                answer.put("token", created.secret());
                screen.json(answer);
            } else {
                screen.line(created.id() + "  " + created.secret());
                screen.line(TokenReach.of(scope));
            }
            TokenReach.unknown(scope).forEach(spec.commandLine().getErr()::println);
            return 0;
        }
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
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("ID", "FOR", "INDICATORS", "REGIONS", "EXPIRES", "STATE"));
            all.forEach(token -> rows.add(List.of(
                    token.id(),
                    holder(token.scope()),
                    names(token.scope().indicators()),
                    names(token.scope().regions()),
                    token.scope().expires() == null
                            ? "-"
                            : Screen.time(token.scope().expires()),
                    state(token))));
            screen.table(rows);
            return 0;
        }

        private static Map<String, Object> row(Token token) {
            Map<String, Object> row = describe(token.id(), token.scope());
            row.put("created", token.created());
            row.put("revoked", token.revoked());
            return row;
        }

        private static String holder(TokenScope scope) {
            if (scope.admin()) {
                return "admin";
            }
            return scope.bureau() == null ? "department " + scope.department() : "bureau " + scope.bureau();
        }

        private static String names(Set<String> names) {
            return names.isEmpty() ? "all" : String.join(",", new TreeSet<>(names));
        }

        private static String state(Token token) {
            if (token.revoked() != null) {
                return "revoked";
            }
            return token.worksAt(Instant.now()) ? "works" : "expired";
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
