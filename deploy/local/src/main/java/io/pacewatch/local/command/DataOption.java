package io.pacewatch.local.command;

import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.local.principal.ClientSettingsFile;
import io.pacewatch.local.stack.RunFile;
import io.pacewatch.local.stack.StackClient;
import io.pacewatch.local.stack.StackDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Which stack a command is about: the one that keeps its data in this directory. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "the stack's data directory (default: .pacewatch)")
    private Path directory;

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:PACEWATCH_KAFKA_SETTINGS}",
            description =
                    "client settings for the broker of a stack that runs elsewhere, as Kafka's own tools take them"
                            + " (default: the environment's PACEWATCH_KAFKA_SETTINGS)")
    private Path kafkaSettings;

    ClientSettingsFile kafka() {
        return kafkaSettings == null ? ClientSettingsFile.NONE : new ClientSettingsFile(kafkaSettings);
    }

    StackDirectory directory() {
        return new StackDirectory(
                directory == null ? ProjectRoot.find().directory().resolve(".pacewatch") : directory);
    }

    /** The stack that runs there. */
    StackClient running() {
        StackDirectory found = directory().requireReadable();
        RunFile run = found.running()
                .filter(RunFile::anyAlive)
                .orElseThrow(() -> new NotRunningException(found.path(), found.lastFailure()));
        return new StackClient(found, run, kafka());
    }
}
