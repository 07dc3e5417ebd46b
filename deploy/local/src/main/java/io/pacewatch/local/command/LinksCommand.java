package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.stack.Answer;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Ends links that are in messages. */
@Command(
        name = "links",
        description = "End links to an alert that are in messages.",
        subcommands = LinksCommand.Revoke.class)
final class LinksCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say revoke");
    }

    /** Ends all links to an alert that were issued up to now. */
    @Command(
            name = "revoke",
            description = {
                "End all links to an alert that are in messages up to now, at once.",
                "A later message has a new one. Exits 2 if there is no such alert."
            })
    static final class Revoke implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @ParentCommand
        private LinksCommand links;

        @Mixin
        private AdministratorOption administrator;

        @Parameters(paramLabel = "ALERT", description = "the alert's id, as its page and the API show it")
        private String alert;

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why; the history keeps it")
        private String reason;

        @Option(names = "--json", description = "print JSON")
        private boolean json;

        @Override
        public Integer call() {
            String token = administrator.token();
            if (!alert.matches("[0-9A-Za-z-]+")) {
                throw new WrongUseException("that is no alert's id: " + alert);
            }
            ObjectNode body = Wire.mapper().createObjectNode().put("reason", reason);
            try (StackClient stack = links.data.running()) {
                Answer answer =
                        stack.post(Stack.ALERT, "/api/v1/alerts/" + alert + "/links/revoke", token, body.toString());
                Screen screen = new Screen(spec);
                if (json) {
                    screen.json(answer.body());
                } else {
                    screen.line(answer.isSuccess() ? "Revoked the links to " + alert : SubmitWords.refusal(answer));
                }
                return answer.isSuccess() ? 0 : answer.isRefusal() ? 2 : 1;
            }
        }
    }
}
