package io.pacewatch.local.stack;

import io.pacewatch.local.infrastructure.OwnDirectory;
import io.pacewatch.local.infrastructure.Poll;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that can be known to go wrong before anything is started, each in one line that says what to do. What a
 * part would find out by itself comes too late: the others run by then, and its log says it in the words of a library.
 */
final class Preflight {
    // A fresh stack takes 50 MiB and its bounded logs up to 400; PostgreSQL's log of changes grows with the load.
    private static final long DISK_BYTES = 512L << 20;
    // The six processes and their supervisor hold 1,200 MiB when idle; with less the system soon ends one of them.
    private static final long MEMORY_BYTES = 1200L << 20;
    // Parts end by themselves when their supervisor is gone; the slowest takes until its guard's patience is over.
    private static final Duration LEFTOVERS = Duration.ofSeconds(25);

    // A process that was killed lets go of its files a moment after it has ended, on a busy machine a long one.
    private static final Duration DYING = Duration.ofSeconds(5);

    private final StackBuilder wanted;
    private final StackDirectory directory;
    private final List<ServicePart> services;

    private final Duration patience;

    Preflight(StackBuilder wanted, List<ServicePart> services) {
        this(wanted, services, LEFTOVERS);
    }

    /** Waits this long for the parts of a stack whose supervisor is gone. */
    Preflight(StackBuilder wanted, List<ServicePart> services, Duration patience) {
        this.patience = patience;
        this.wanted = wanted;
        this.directory = wanted.directory();
        this.services = services;
    }

    /**
     * Takes the directory for this process and leaves it ready for a start.
     *
     * @throws StackRefusedException with the first reason why not; nothing was started or deleted
     */
    FileLock pass(Progress progress) {
        requireWritableDirectory();
        FileLock lock = take();
        try {
            requireAllWritable();
            if (!wanted.fresh()) {
                new KeptState(directory).requireSound();
            }
            requireWebhookSecrets();
            requireNoneElsewhere();
            requireNoLeftovers(progress);
            services.forEach(ServicePart::requireBuilt);
            requireFreePorts();
            requireRoom();
            requireOrdinaryRights();
            prepare();
            return lock;
        } catch (RuntimeException refused) {
            release(lock);
            throw refused;
        }
    }

    private FileLock take() {
        boolean lives =
                directory.runningIfReadable().filter(RunFile::isSupervised).isPresent();
        List<FileLock> taken = new ArrayList<>();
        Poll.until(lives ? Duration.ZERO : DYING, () -> {
            directory.take().ifPresent(taken::add);
            return !taken.isEmpty();
        });
        if (taken.isEmpty()) {
            throw new StackRefusedException(
                    "a stack runs on " + directory.path() + " already; stop it with: pacewatch down");
        }
        return taken.getFirst();
    }

    /** A directory that somebody names holds keys; one that is not there was mistyped. Ours is made. */
    private void requireWebhookSecrets() {
        Path secrets = wanted.webhookSecrets();
        if (!secrets.equals(directory.webhookSecrets()) && !Files.isDirectory(secrets)) {
            throw new StackRefusedException(
                    secrets + " is no directory; --webhook-secrets expects the one that holds the keys of webhooks");
        }
    }

    private void prepare() {
        if (wanted.fresh()) {
            directory.empty();
        }
        closeToOthers();
        wanted.clock().ifPresent(new BusinessTime(directory)::start);
        directory.unmarkAsDemo();
        directory.createLinkKey();
        directory.createWebhookSecrets();
    }

    private void closeToOthers() {
        try {
            new OwnDirectory(directory.path()).close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void release(FileLock lock) {
        try {
            lock.acquiredBy().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void requireWritableDirectory() {
        Path path = directory.path();
        if (path.toString().contains(",")) {
            throw new StackRefusedException(
                    "Kafka can't keep data in a path with a comma: " + path + "; choose another with --data");
        }
        try {
            new OwnDirectory(path).create();
        } catch (FileAlreadyExistsException file) {
            throw new StackRefusedException(
                    file.getFile() + " is a file, so no data can be kept in " + path + "; choose another with --data");
        } catch (IOException failed) {
            throw new StackRefusedException(path + " can't be created (" + Reason.of(failed)
                    + "); choose another with --data, or change the rights of the directory above it");
        }
        requireOwn(path);
        requireWritable(path);
    }

    /** What somebody else put here would be believed: a file of tokens makes an administrator. */
    private static void requireOwn(Path path) {
        OwnDirectory directory = new OwnDirectory(path);
        directory.foreignOwner().ifPresent(owner -> {
            throw new StackRefusedException(path + " belongs to " + owner
                    + ", who could have put anything into it; choose another with --data");
        });
    }

    private void requireAllWritable() {
        directory.ours().stream().filter(Files::exists).forEach(Preflight::requireWritable);
    }

    private static void requireWritable(Path path) {
        if (!Files.isWritable(path) || Files.isDirectory(path) && !Files.isExecutable(path)) {
            throw new StackRefusedException(path + " belongs to " + owner(path) + " and can't be written by "
                    + System.getProperty("user.name") + "; choose another with --data, or change its owner");
        }
    }

    private static String owner(Path path) {
        try {
            return Files.getOwner(path).getName();
        } catch (IOException unknown) {
            return "somebody else";
        }
    }

    private void requireNoneElsewhere() {
        if (directory.runningIfReadable().filter(RunFile::isElsewhere).isPresent()) {
            throw new StackRefusedException(directory.path()
                    + " belongs to a stack that runs elsewhere, such as in containers; choose another with --data");
        }
    }

    private void requireNoLeftovers(Progress progress) {
        List<String> left = leftovers();
        if (left.isEmpty()) {
            return;
        }
        // A supervisor that was killed took its parts with it, but they may not be through yet.
        progress.waiting("for parts of an earlier stack to end: " + String.join(", ", left));
        if (!Poll.until(patience, () -> leftovers().isEmpty())) {
            throw new StackRefusedException("parts of an earlier stack on " + directory.path() + " still run ("
                    + String.join(", ", leftovers()) + "); stop them with: pacewatch down");
        }
    }

    private List<String> leftovers() {
        // With --fresh a damaged file is no obstacle: whatever it named ends by itself, or holds a port.
        return (wanted.fresh() ? directory.runningIfReadable() : directory.running())
                .map(RunFile::alive)
                .orElse(List.of());
    }

    private void requireFreePorts() {
        List<StackPorts.Use> taken = wanted.ports().taken();
        if (!taken.isEmpty()) {
            throw new StackRefusedException("in use by another program or another stack: "
                    + taken.stream().map(StackPorts.Use::toString).collect(Collectors.joining(", "))
                    + "; stop it, or choose others with the options in brackets");
        }
    }

    private void requireRoom() {
        try {
            long left = Files.getFileStore(directory.path()).getUsableSpace();
            if (left < DISK_BYTES) {
                throw new StackRefusedException("the disk of " + directory.path() + " has " + (left >> 20)
                        + " MiB left and a stack needs " + (DISK_BYTES >> 20)
                        + "; make room or choose another with --data");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Memory.available().filter(available -> available < MEMORY_BYTES).ifPresent(available -> {
            throw new StackRefusedException("this machine has " + (available >> 20)
                    + " MiB of memory to give and a stack needs " + (MEMORY_BYTES >> 20)
                    + "; end other programs first");
        });
    }

    /** PostgreSQL never runs as root; where root may make a user namespace, the library runs it in one. */
    private static void requireOrdinaryRights() {
        if (System.getProperty("user.name").equals("root") && !LinuxUtils.isUnshareAvailable()) {
            throw new StackRefusedException("PostgreSQL does not run as root, and root may not make a user namespace"
                    + " (unshare -U) here; start as an ordinary user");
        }
    }
}
