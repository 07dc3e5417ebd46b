package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory that a process holds, as Linux tells it. */
public final class ResidentMemory {

    private ResidentMemory() {}

    /** In MiB; 0 on systems that do not tell. */
    public static double megabytes(long pid) {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
