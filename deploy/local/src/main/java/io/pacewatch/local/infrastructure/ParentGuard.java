package io.pacewatch.local.infrastructure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes child processes end with the process that started them, however that ended: neither a killed supervisor nor a
 * killed test leaves a broker, a database or a service behind. A shell waits beside each child for the end of its
 * standard input, a pipe of which the parent holds the other end. The shell and not the child does it, so that the
 * child may be any program and any main class.
 */
final class ParentGuard {
    // A little longer than the supervisor itself would wait for a part to end in good order.
    private static final Duration MORE = Duration.ofSeconds(5);
    private static final int PATIENCE_SECONDS = 20;

    // A terminal sends Ctrl-C to all processes at once; children ignore it, so that the supervisor alone decides who
    // ends when. The first shell is replaced by the program, which keeps the process id that $$ stands for.
    private static final String BESIDE = """
            trap '' INT HUP
            exec 3<&0 </dev/null
            {
                while read -r line; do :; done
                kill -TERM $$
                waited=0
                while [ $waited -lt %d ] && kill -0 $$; do sleep 1; waited=$((waited + 1)); done
                kill -KILL $$
            } <&3 >/dev/null 2>&1 &
            exec 3<&-
            exec "$0" "$@"
            """;

    // PostgreSQL is started by a tool that goes away, so the guard is told the directory and asks there for the number.
    // It asks again for a while: the tool may only be about to start the server when the parent dies.
    private static final String FOR_POSTMASTER = """
            trap '' INT HUP
            while read -r line; do :; done
            waited=0
            while [ $waited -lt %d ]; do
                pid=$(head -n 1 "$0/postmaster.pid")
                case $(cat "/proc/$pid/comm" || ps -o comm= -p "$pid") in *postgres*) kill -INT "$pid" && exit ;; esac
                sleep 1
                waited=$((waited + 1))
            done
            """.formatted(PATIENCE_SECONDS);

    private ParentGuard() {}

    /**
     * The command that runs a program under guard; its standard input must be a pipe that this process keeps open. The
     * pipe closes as soon as the program is asked to end, so the guard must leave it more time than the supervisor does.
     */
    static List<String> around(List<String> program, Duration ending) {
        long seconds = ending.plus(MORE).toSeconds();
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", BESIDE.formatted(seconds)));
        command.addAll(program);
        return command;
    }

    /** The command of a process of its own that ends the PostgreSQL server of this directory with its parent. */
    static List<String> ofPostmaster(Path directory) {
        return List.of("/bin/sh", "-c", FOR_POSTMASTER, directory.toString());
    }
}
