package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.StackClient;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the mails that went out. */
@Command(name = "mail", description = "List the mails that went out, oldest first.")
final class MailCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private DataOption data;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (StackClient stack = data.running()) {
            JsonNode mails = stack.mails();
            Screen screen = new Screen(spec);
            if (json) {
                screen.json(mails);
                return 0;
            }
            for (JsonNode mail : mails) {
                screen.line("To:      " + mail.path("to").asText());
                screen.line("Subject: " + mail.path("subject").asText());
                screen.line(mail.path("text").asText().strip().indent(2));
            }
            screen.line(mails.size() + " mails");
            return 0;
        }
    }
}
