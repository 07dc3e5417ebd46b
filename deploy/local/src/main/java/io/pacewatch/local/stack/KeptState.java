package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.DatabaseLogins;
import io.pacewatch.platform.clock.ClockFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * What lies in a data directory, looked at before anything is started on it. Half of it would do harm later and
 * elsewhere: a broker without its identity starts empty, a clock that can't be read stops services one by one.
 */
record KeptState(StackDirectory directory) {
    /** The only PostgreSQL that reads what this one wrote. */
    static final String POSTGRES = "17";

    /** Refuses what is damaged: names the file and says what to do. */
    void requireSound() {
        requireReadable();
        requireLinkKey();
        requireBroker();
        requireDatabase();
    }

    /** The same for the small files alone, which every command reads. */
    void requireReadable() {
        directory.running();
        Path clock = directory.clockPath();
        try {
            ClockFile.at(clock).offset();
        } catch (DateTimeParseException | UncheckedIOException unreadable) {
            throw damaged(clock, "holds no distance from the machine's time");
        }
        try {
            directory.tokens().list();
        } catch (UncheckedIOException unreadable) {
            throw damaged(directory.tokensPath(), "holds no list of tokens");
        }
    }

    private void requireLinkKey() {
        Path file = directory.linkKeyPath();
        if (!Files.exists(file)) {
            return;
        }
        try {
            // Former keys may follow.
            String first = Files.readString(file).strip().lines().findFirst().orElse("");
            if (Base64.getDecoder().decode(first).length == StackDirectory.KEY_BYTES) {
                return;
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            // Refused below, as a key that is too short is.
        }
        throw damaged(file, "holds no key of " + StackDirectory.KEY_BYTES + " bytes");
    }

    private void requireBroker() {
        Path data = directory.path().resolve("kafka/data");
        if (holdsFiles(data) && !Files.exists(data.resolve("meta.properties"))) {
            throw damaged(data, "holds data but no meta.properties");
        }
    }

    private void requireDatabase() {
        Path data = directory.path().resolve("postgres");
        if (!holdsFiles(data) || Files.exists(directory.path().resolve("postgres.unfinished"))) {
            return;
        }
        Path passwords = directory.path().resolve("postgres.passwords");
        Path version = data.resolve("PG_VERSION");
        for (Path file : new Path[] {version, data.resolve("postgresql.conf"), data.resolve("global/pg_control")}) {
            if (!Files.exists(file)) {
                throw damaged(data, "holds data but no " + data.relativize(file));
            }
        }
        try {
            String found = Files.readString(version).strip();
            if (!found.equals(POSTGRES)) {
                throw damaged(data, "was written by PostgreSQL " + found + ", this is " + POSTGRES);
            }
        } catch (IOException unreadable) {
            throw damaged(version, "can't be read");
        }
        // Only with these does the server that wrote the data let anybody in.
        if (!DatabaseLogins.areKept(passwords)) {
            throw damaged(passwords, "holds no passwords for the database beside it");
        }
    }

    private static boolean holdsFiles(Path path) {
        if (!Files.exists(path)) {
            return false;
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.findAny().isPresent();
        } catch (IOException noDirectory) {
            throw damaged(path, "is no directory that can be read");
        }
    }

    static StackRefusedException damaged(Path file, String how) {
        return new StackRefusedException(file + " is damaged: it " + how
                + "; put it back from a copy, remove it, or start empty with: pacewatch up --fresh");
    }
}
