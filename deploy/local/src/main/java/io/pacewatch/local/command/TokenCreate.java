package io.pacewatch.local.command;

import io.pacewatch.platform.token.Token;
import io.pacewatch.platform.token.TokenFile;
import io.pacewatch.platform.token.TokenScope;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Makes a token and shows its secret, which is kept nowhere. */
@Command(name = "create", description = "Make a token; its secret is shown once and kept nowhere.")
final class TokenCreate implements Callable<Integer> {

    private static final String NEVER = "never";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private TokenCommand parent;

    @Option(names = "--bureau", paramLabel = "B", description = "may post readings in this bureau's name")
    private String bureau;

    @Option(
            names = "--indicator",
            paramLabel = "I",
            description = "only this one; repeatable (default: those that the bureau reports)")
    private Set<String> indicators = Set.of();

    @Option(
            names = "--region",
            paramLabel = "R",
            description = "only this one; repeatable (default: the bureau's and those below)")
    private Set<String> regions = Set.of();

    @Option(names = "--all", description = "every indicator of every region, not only its own")
    private boolean all;

    @Option(names = "--department", paramLabel = "D", description = "may read and acknowledge its alerts")
    private String department;

    @Option(names = "--supervisor", description = "may read all alerts")
    private boolean supervisor;

    @Option(names = "--admin", description = "may change goals, read and answer all alerts")
    private boolean admin;

    @Option(
            names = "--expires",
            paramLabel = "WHEN",
            description = "last day (2026-12-31), instant, P30D or never (default: P400D)")
    private String expires;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        TokenScope scope = scope();
        Instant end = end(Instant.now());
        TokenReach reach = TokenReach.bySeeds();
        reach.require(scope);
        TokenFile.Created created = parent.tokens().create(scope, end);
        Screen screen = new Screen(spec);
        if (json) {
            Map<String, Object> answer = TokenCommand.describe(created.id(), scope, end);
            answer.put("token", created.secret());
            screen.json(answer);
        } else {
            screen.line(created.id() + "  " + created.secret());
            screen.line(reach.of(scope, end));
        }
        return 0;
    }

    private @Nullable Instant end(Instant now) {
        if (expires == null) {
            return now.plus(Token.USUAL_LIFE);
        }
        return expires.equals(NEVER) ? null : Moment.end(expires, now);
    }

    private TokenScope scope() {
        long holders = Stream.of(bureau != null, department != null, supervisor, admin)
                .filter(said -> said)
                .count();
        if (holders != 1) {
            throw new WrongUseException(
                    "say which office the token is for: one of --bureau, --department, --supervisor, --admin");
        }
        boolean narrowed = !indicators.isEmpty() || !regions.isEmpty();
        if (bureau == null && (narrowed || all)) {
            throw new WrongUseException("--indicator, --region and --all are for a bureau's token");
        }
        if (narrowed && all) {
            throw new WrongUseException("--all goes with neither --indicator nor --region");
        }
        if (bureau != null) {
            return new TokenScope.Bureau(bureau, indicators, regions, all);
        }
        if (department != null) {
            return TokenScope.department(department);
        }
        return supervisor ? TokenScope.supervisor() : TokenScope.admin();
    }
}
