package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Topics;
import io.pacewatch.platform.kafka.KafkaClientSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stack whose parts somebody else starts, such as a container engine: its broker is given the topics, and the directory
 * keeps its clock, its tokens and where its parts are, so that all commands work with it as with one that {@code up}
 * started.
 */
public record Attachment(StackDirectory directory, RunFile parts) {

    /** Of parts at these addresses, by their names; some answer {@code /q/…} at another one. */
    public static Attachment of(
            StackDirectory directory, Map<String, String> addresses, Map<String, String> management) {
        List<RunFile.RunningPart> parts = addresses.entrySet().stream()
                .map(each ->
                        new RunFile.RunningPart(each.getKey(), each.getValue(), null, management.get(each.getKey())))
                .toList();
        return new Attachment(directory, new RunFile(null, Instant.now(), parts));
    }

    /**
     * Makes what is absent and leaves what is there, so that it can be done before each start of the services. A clock
     * that was started keeps going, whatever is asked for now.
     *
     * @throws ClockRefusedException when a clock is asked for that would send kept data back in time
     * @throws StackRefusedException when another stack runs on the directory
     */
    public void make(Topics topics, KafkaClientSettings kafka, @Nullable Instant clock) {
        createDirectory();
        directory.requireReadable();
        if (directory.running().filter(run -> !run.isElsewhere()).isPresent()) {
            throw new StackRefusedException(
                    "a stack of this machine runs on " + directory.path() + "; choose another directory with --data");
        }
        if (clock != null && directory.clock().offset().isEmpty()) {
            new BusinessTime(directory).start(clock);
        }
        topics.createAbsent(kafka);
        parts.write(directory.runPath());
    }

    private void createDirectory() {
        try {
            Files.createDirectories(directory.path());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
