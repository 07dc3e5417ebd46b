package io.pacewatch.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a machine can give to programs that are yet to start. Only Linux tells without a guess. */
final class Memory {
    private static final Path LINUX = Path.of("/proc/meminfo");

    private Memory() {}

    /** Bytes that can be had without ending another program; empty where the system does not say. */
    static Optional<Long> available() {
        try {
            return available(Files.readAllLines(LINUX));
        } catch (IOException elsewhere) {
            return Optional.empty();
        }
    }

    static Optional<Long> available(List<String> lines) {
        return kibibytes(lines, "MemAvailable:")
                .map(memory -> (memory + kibibytes(lines, "SwapFree:").orElse(0L)) << 10);
    }

    private static Optional<Long> kibibytes(List<String> lines, String name) {
        return lines.stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(digits -> !digits.isEmpty())
                .map(Long::parseLong)
                .findFirst();
    }
}
