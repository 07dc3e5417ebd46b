package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.ProjectRoot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A note in the checkout that a stack runs from what was built there, read by the {@code pacewatch} script: it builds
 * nothing while the note's stack lives, wherever that keeps its data, for a program can't be replaced under itself.
 */
record ProgramsInUse(Path note) {

    static ProgramsInUse of(ProjectRoot root, StackDirectory directory) {
        String name = Integer.toHexString(directory.path().hashCode());
        return new ProgramsInUse(
                root.directory().resolve("deploy/local/target/running").resolve(name));
    }

    void begin(StackDirectory directory) {
        try {
            Files.createDirectories(note.getParent());
            Files.writeString(note, directory.path() + "\n");
        } catch (IOException foreignCheckout) {
            // Whoever may not write here can't build here either.
        }
    }

    void end() {
        try {
            Files.deleteIfExists(note);
        } catch (IOException foreignCheckout) {
            // A note that stays is harmless: the script asks whether its stack lives.
        }
    }
}
