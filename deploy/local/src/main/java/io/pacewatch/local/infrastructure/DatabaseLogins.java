package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The passwords of an embedded database, made at random and kept in a file that only its owner reads. The first line is
 * that of the superuser, which only the supervisor uses; the second that of the services.
 */
public record DatabaseLogins(Path file, String superuser, String services) {
    /** The role that owns the server. */
    static final String SUPERUSER = "postgres";
    /** The role of the services: it owns the database and is no superuser. */
    static final String SERVICES = "pacewatch";

    private static final int BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Those in the file, or new ones if there is none or not all of it; {@link #keep()} writes these. */
    static DatabaseLogins in(Path file) {
        List<String> kept = read(file);
        return kept.size() == 2
                ? new DatabaseLogins(file, kept.getFirst(), kept.getLast())
                : new DatabaseLogins(file, random(), random());
    }

    /** Whether the file holds both. */
    public static boolean areKept(Path file) {
        return read(file).size() == 2;
    }

    private static List<String> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> !line.isBlank())
                            .toList()
                    : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes the file; renamed when complete, since a database with a lost password is lost too. */
    void keep() throws IOException {
        Path complete = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(complete);
        Files.createFile(complete, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(complete, superuser + "\n" + services + "\n");
        Files.move(complete, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the passwords, which are in no log. */
    @Override
    public String toString() {
        return "logins in " + file;
    }
}
