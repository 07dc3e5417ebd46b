package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Deliveries;
import io.pacewatch.local.stack.StackClient;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Sends again what was given up. */
@Command(
        name = "replay",
        description = {
            "Send again what was given up: one delivery, or all dead ones of an endpoint or since a time.",
            "What its alert has overtaken meanwhile is not sent. Exits 2 if the replay was refused."
        })
final class DeliveriesReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private DeliveriesCommand deliveries;

    @Mixin
    private AdministratorOption administrator;

    @Parameters(paramLabel = "DELIVERY", arity = "0..1", description = "as 'deliveries list' shows it")
    private String id;

    @Option(names = "--endpoint", paramLabel = "E", description = "all dead ones of this, such as mail:treasury")
    private String endpoint;

    @Option(
            names = "--since",
            paramLabel = "WHEN",
            converter = Moment.InstantConverter.class,
            description = "all dead ones written since then, on the machine's clock: 2026-12-01T08:00")
    private Instant since;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why; the history keeps it")
    private String reason;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        String token = administrator.token();
        boolean many = endpoint != null || since != null;
        if (many == (id != null)) {
            throw new WrongUseException("say which: one DELIVERY, or --endpoint or --since or both");
        }
        try (StackClient stack = deliveries.running()) {
            Deliveries all = new Deliveries(stack);
            Answer answer = many ? all.replayAll(token, endpoint, since, reason) : all.replay(token, id, reason);
            Screen screen = new Screen(spec);
            if (json) {
                screen.json(answer.body());
            } else {
                screen.line(answer.isSuccess() ? words(answer.body(), many) : SubmitWords.refusal(answer));
            }
            return answer.isSuccess() ? 0 : answer.isRefusal() ? 2 : 1;
        }
    }

    private static String words(JsonNode body, boolean many) {
        return many
                ? "%s sent again, %s not sent since they do not hold any more, %s dead ones left"
                        .formatted(
                                Screen.text(body.path("replayed")),
                                Screen.text(body.path("suppressed")),
                                Screen.text(body.path("left")))
                : "Sent again as " + Screen.text(body.path("id"));
    }
}
