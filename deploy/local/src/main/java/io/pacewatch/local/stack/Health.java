package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Ports;
import java.net.URI;

/** How a part is, asked as those who use it would ask. */
record Health(StackClient stack, RunFile run) {
    StackStatus.PartHealth of(RunFile.RunningPart part) {
        RunningProcess process = part.process();
        Long pid = process != null && process.isAlive() ? process.pid() : null;
        boolean up = (pid != null || run.isElsewhere()) && answers(part);
        return new StackStatus.PartHealth(part.name(), part.url(), pid, up ? "UP" : "DOWN");
    }

    private boolean answers(RunFile.RunningPart part) {
        return switch (part.name()) {
            case "kafka" -> stack.lag().brokerAnswers();
            case "postgres" -> listens(URI.create(part.url().replace("jdbc:", "")));
            case "mail-inbox" -> succeeds(part.name(), "/api/mails");
            default -> succeeds(part.name(), "/q/health/ready");
        };
    }

    private static boolean listens(URI address) {
        return Ports.listens(address.getHost(), address.getPort());
    }

    private boolean succeeds(String part, String path) {
        try {
            return stack.get(part, path).isSuccess();
        } catch (UnreachableException silent) {
            return false;
        }
    }
}
