package io.pacewatch.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.Stream;

/** A directory to work in: a temporary one, or one that is kept. */
final class Workplace {
    private Workplace() {}

    /** Gone when the work is done; after a failure it stays, since its logs say why. */
    static <T> T temporary(Function<Path, T> work) {
        try {
            Path directory = Files.createTempDirectory("pacewatch");
            T result = work.apply(directory);
            delete(directory);
            return result;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Kept; must not be there before, as whatever it held would be mixed with what is new. */
    static <T> T kept(Path directory, Function<Path, T> work) {
        if (Files.exists(directory)) {
            throw new WrongUseException(directory + " exists; name a new directory");
        }
        try {
            return work.apply(Files.createDirectories(directory));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
