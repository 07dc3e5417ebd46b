package io.pacewatch.local.infrastructure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A directory that belongs to the user of this process alone, since what lies in it is run or believed. */
public record OwnDirectory(Path path) {
    private static final Set<PosixFilePermission> ALONE = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OTHERS_WRITE =
            EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

    /** Makes it, and what is missing above it, closed to everybody else. */
    public void create() throws IOException {
        FileAttribute<?> alone = PosixFilePermissions.asFileAttribute(ALONE);
        Files.createDirectories(path, alone);
    }

    /** Takes from everybody else what they may do with it. */
    public void close() throws IOException {
        Files.setPosixFilePermissions(path, ALONE);
    }

    /** Its owner's name, if that is somebody else than the user of this process. */
    public Optional<String> foreignOwner() {
        try {
            String owner = Files.getOwner(path).getName();
            return owner.equals(self()) ? Optional.empty() : Optional.of(owner);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Why it is not to be trusted, in a line; empty when it is. */
    Optional<String> fault() {
        try {
            if (Files.isSymbolicLink(path) || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(path + " is no directory");
            }
            Optional<String> owner = foreignOwner();
            if (owner.isPresent()) {
                return Optional.of(path + " belongs to " + owner.get());
            }
            return Files.getPosixFilePermissions(path).stream().anyMatch(OTHERS_WRITE::contains)
                    ? Optional.of(path + " can be written by others")
                    : Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** As the file system names the user: not every user has a name that the system property knows. */
    private static String self() throws IOException {
        Path own = Files.createTempFile("pacewatch", null);
        try {
            return Files.getOwner(own).getName();
        } finally {
            Files.delete(own);
        }
    }
}
