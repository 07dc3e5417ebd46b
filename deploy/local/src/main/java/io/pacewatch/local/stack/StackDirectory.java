package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.Tree;
import io.pacewatch.platform.clock.ClockFile;
import io.pacewatch.platform.token.TokenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a stack keeps everything: the data of its parts, its clock, its tokens and what runs. */
public record StackDirectory(Path path) {
    private static final String BROKER_DATA = "kafka";
    private static final String DEMO_MARK = "made-by-demo";
    private static final List<String> OURS = List.of(
            BROKER_DATA,
            "postgres",
            "postgres.unfinished",
            "postgres.passwords",
            "mails",
            "logs",
            "run.json",
            "last-failure",
            "clock",
            "tokens.json",
            "tokens.json.lock",
            "link-key",
            DEMO_MARK);
    static final int KEY_BYTES = 32;

    /** Makes the path absolute, since child processes get it. */
    public StackDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /** The business clock's file; it exists only for a stack that was started with a clock. */
    public Path clockPath() {
        return path.resolve("clock");
    }

    /** The business clock of this stack. */
    public ClockFile clock() {
        return ClockFile.at(clockPath());
    }

    /** The file of tokens, as hashes. */
    public Path tokensPath() {
        return path.resolve("tokens.json");
    }

    /** The tokens of this stack. */
    public TokenFile tokens() {
        return new TokenFile(tokensPath(), InstantSource.system());
    }

    /** Whether a stack kept data here before, or elsewhere and only its clock and tokens here. */
    public boolean holdsState() {
        return Files.exists(path.resolve(BROKER_DATA))
                || runningIfReadable().filter(RunFile::isElsewhere).isPresent();
    }

    /** What runs on this directory now, as its supervisor wrote it. */
    public Optional<RunFile> running() {
        return RunFile.read(runPath());
    }

    /** As {@link #running()}, but what can't be read counts as nothing. */
    Optional<RunFile> runningIfReadable() {
        try {
            return running();
        } catch (StackRefusedException damaged) {
            return Optional.empty();
        }
    }

    /** Refuses a directory whose small files are damaged, for commands that are about to read them. */
    public StackDirectory requireReadable() {
        new KeptState(this).requireReadable();
        return this;
    }

    /** Whether what lies here came from a demonstration alone, so that the next one may empty it. */
    public boolean isDemo() {
        return Files.exists(path.resolve(DEMO_MARK));
    }

    /** Says that what lies here came from a demonstration alone. It holds until somebody else starts a stack here. */
    public void markAsDemo() {
        try {
            Files.writeString(path.resolve(DEMO_MARK), "The next 'pacewatch demo' may empty this directory.\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void unmarkAsDemo() {
        Tree.delete(path.resolve(DEMO_MARK));
    }

    Path runPath() {
        return path.resolve("run.json");
    }

    /** Why a part ended last, also when nothing runs any more. */
    public Optional<String> lastFailure() {
        return failures().read();
    }

    LastFailure failures() {
        return new LastFailure(path.resolve("last-failure"));
    }

    /** Where each part's log is, whether it was ever written or not. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** The log of the part of this name. */
    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    Path linkKeyPath() {
        return path.resolve("link-key");
    }

    /** Where the keys that sign webhooks are, unless somebody keeps them elsewhere. Whoever wrote them deletes them. */
    Path webhookSecrets() {
        return path.resolve("webhook-secrets");
    }

    /** Makes the directory for keys that sign webhooks, which nobody else on this machine may read. */
    void createWebhookSecrets() {
        try {
            if (Files.notExists(webhookSecrets())) {
                Files.createDirectory(
                        webhookSecrets(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes the directory for this process; empty if another process has it. Free again when the channel closes. */
    Optional<FileLock> take() {
        try {
            Files.createDirectories(path);
            FileChannel channel =
                    FileChannel.open(path.resolve("up.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (OverlappingFileLockException ours) {
            // The channel stays open: on most systems closing it would end the lock that this process has by another.
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Everything that a stack may keep here, there or not. */
    List<Path> ours() {
        return OURS.stream().map(path::resolve).toList();
    }

    /** Deletes what a stack keeps, and nothing else that may lie in the directory. */
    void empty() {
        ours().forEach(Tree::delete);
    }

    /** Makes the key that signs the links in mails, if there is none yet. */
    void createLinkKey() {
        if (Files.exists(linkKeyPath())) {
            return;
        }
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        try {
            // Renamed when complete: links signed with half a key would be worth nothing, and nobody would notice.
            Path complete = linkKeyPath().resolveSibling("link-key.new");
            Files.deleteIfExists(complete);
            Files.createFile(
                    complete, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(complete, Base64.getEncoder().encodeToString(key));
            Files.move(complete, linkKeyPath(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
