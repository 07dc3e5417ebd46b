package io.pacewatch.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.pacewatch.local.stack.Deliveries;
import io.pacewatch.local.stack.StackClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Lists what became of messages. */
@Command(name = "list", description = "List what became of messages, newest first.")
final class DeliveriesListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private DeliveriesCommand deliveries;

    @Mixin
    private AdministratorOption administrator;

    @Option(names = "--state", paramLabel = "S", description = "only those that stand there, such as DEAD")
    private String state;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Override
    public Integer call() {
        String token = administrator.token();
        try (StackClient stack = deliveries.running()) {
            Deliveries.Listed listed = new Deliveries(stack).list(token, state);
            Screen screen = new Screen(spec);
            if (listed.refusal().isPresent()) {
                screen.line(SubmitWords.refusal(listed.refusal().get()));
                return 2;
            }
            if (json) {
                screen.json(listed.items());
                return 0;
            }
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("DELIVERY", "ENDPOINT", "KIND", "STATE", "WRITTEN", "ALERT", "REASON"));
            listed.items().forEach(each -> rows.add(row(each)));
            screen.table(rows);
            return 0;
        }
    }

    private static List<String> row(JsonNode delivery) {
        return List.of(
                Screen.text(delivery.path("id")),
                Screen.text(delivery.path("endpoint")),
                Screen.text(delivery.path("kind")),
                Screen.text(delivery.path("state")),
                Screen.text(delivery.path("createdAt")),
                Screen.text(delivery.path("alert")),
                Screen.text(delivery.path("reason")));
    }
}
