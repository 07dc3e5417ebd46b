package io.pacewatch.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Why a part of a stack ended last, in a line that is there also when nothing runs any more. */
record LastFailure(Path file) {

    /** Keeps this reason in place of an earlier one, and returns it. */
    synchronized String keep(String reason) {
        String line = reason.strip().replaceAll("\\R.*", "");
        try {
            Path complete = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), line + "\n");
            Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            // A full disk is no reason to leave parts dead; the reason is on the screen too.
            return line;
        }
        return line;
    }

    /** Forgets this reason, if none came since. */
    synchronized void forget(String reason) {
        if (read().filter(reason::equals).isPresent()) {
            forget();
        }
    }

    /** Forgets whatever it was. */
    void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The reason, if there is one. */
    Optional<String> read() {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
