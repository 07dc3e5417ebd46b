package io.pacewatch.local.bench;

import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.infrastructure.StartArchive;
import io.pacewatch.local.stack.Stack;
import io.pacewatch.local.stack.StackBuilder;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs the three services once with a little of everything they do and keeps what their JVMs loaded and learnt, so that
 * each later start, and the first reading after it, is faster.
 */
public final class Training {
    private static final List<String> SERVICES = List.of(Stack.INGEST, Stack.TARGET, Stack.ALERT);
    // Enough for the methods on a reading's way to be known as worth compiling.
    private static final Pace LESSON = new Pace(50, 10, 8);

    private Training() {}

    /** Trains on this empty directory and tells how it goes; false if a service has no archive in the end. */
    public static boolean in(Path directory, Consumer<String> tell) {
        tell.accept("recording a start of the services, and readings on their way through them");
        try (MeasuredStack stack =
                MeasuredStack.start(directory, new BenchCatalogue(100, 40), StackBuilder::recorded)) {
            stack.run(LESSON);
            stack.look();
        }
        return SERVICES.stream()
                .allMatch(service ->
                        archive(service, StartArchive.of(ProjectRoot.find().service(service)), tell));
    }

    private static boolean archive(String service, StartArchive archive, Consumer<String> tell) {
        boolean made = archive.create();
        tell.accept(
                made
                        ? "made the archive of " + service
                        : "no archive could be made of " + service + ", which starts without; see " + archive.log());
        return made;
    }
}
