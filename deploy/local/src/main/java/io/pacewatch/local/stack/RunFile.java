package io.pacewatch.local.stack;

import io.pacewatch.events.wire.Wire;
import io.pacewatch.local.infrastructure.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What runs on a data directory ({@code run.json}), for the commands that come after {@code up}. {@code supervisor} is
 * null where the parts are no processes that this machine could see or end, such as in containers.
 */
public record RunFile(@Nullable RunningProcess supervisor, Instant started, List<RunningPart> parts) {

    /**
     * A part.
     *
     * @param name       its name
     * @param url        where it is reached
     * @param process    its process; null while it does not run here
     * @param management where its {@code /q/…} is reached; null for the same place
     */
    public record RunningPart(
            String name,
            String url,
            @Nullable RunningProcess process,
            @Nullable String management) {

        /** A part that answers everything at one place. */
        public RunningPart(String name, String url, @Nullable RunningProcess process) {
            this(name, url, process, null);
        }

        /** Where this path is answered. */
        String urlOf(String path) {
            return management != null && path.startsWith("/q/") ? management : url;
        }
    }

    /** Copies the list. */
    public RunFile {
        parts = List.copyOf(parts);
    }

    /** Of parts that this process supervises. */
    static RunFile of(Instant started, List<? extends Part> parts) {
        return new RunFile(
                RunningProcess.of(ProcessHandle.current().pid()),
                started,
                parts.stream()
                        .map(part -> new RunningPart(
                                part.name(),
                                part.url(),
                                part.pid().stream()
                                        .mapToObj(RunningProcess::of)
                                        .findFirst()
                                        .orElse(null)))
                        .toList());
    }

    static Optional<RunFile> read(Path file) {
        try {
            return Optional.of(Wire.mapper().readValue(Files.readAllBytes(file), RunFile.class));
        } catch (NoSuchFileException nothingRuns) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw KeptState.damaged(file, "does not say what runs");
        }
    }

    void write(Path file) {
        try {
            Path complete = Files.write(file.resolveSibling("run.json.new"), Wire.bytes(this));
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The part of this name. */
    public RunningPart part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no part " + name));
    }

    /** Whether somebody else starts and ends the parts. */
    boolean isElsewhere() {
        return supervisor == null;
    }

    /** Whether whoever started the parts here still lives. */
    boolean isSupervised() {
        return supervisor != null && supervisor.isAlive();
    }

    /** Whether any of the processes named here still lives; of those elsewhere only asking them can tell. */
    public boolean anyAlive() {
        return isElsewhere() || isSupervised() || !alive().isEmpty();
    }

    /** The parts whose processes still live. */
    List<String> alive() {
        return parts.stream()
                .filter(part -> part.process() != null && part.process().isAlive())
                .map(RunningPart::name)
                .toList();
    }
}
