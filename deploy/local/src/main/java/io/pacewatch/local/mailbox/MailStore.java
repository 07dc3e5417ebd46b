package io.pacewatch.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The mails that were taken, one {@code .eml} file for each recipient, numbered in the order of arrival. */
final class MailStore {
    // Mails carry links that act for their recipient.
    private static final FileAttribute<?> OWN =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path directory;
    private final List<StoredMail> mails = new ArrayList<>();

    MailStore(Path directory) throws IOException {
        this.directory = Files.createDirectories(directory);
        try (Stream<Path> files = Files.list(directory)) {
            files.filter(file -> file.toString().endsWith(".eml")).sorted().forEach(this::load);
        }
    }

    /** All mails, oldest first. */
    synchronized List<StoredMail> all() {
        return List.copyOf(mails);
    }

    /** The mail with this number. */
    synchronized Optional<StoredMail> find(int number) {
        return mails.stream().filter(mail -> mail.number() == number).findFirst();
    }

    /** Writes a mail to the disk under the address that the sender's relay named. */
    synchronized void add(String recipient, MimeMessage message) {
        int number = mails.isEmpty() ? 1 : mails.getLast().number() + 1;
        Path file = directory.resolve("%06d.eml".formatted(number));
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes((StoredMail.RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            message.writeTo(bytes);
            // Renamed when complete: a mail cut off by a crash never shows.
            Path part = directory.resolve(number + ".part");
            Files.deleteIfExists(part);
            Files.write(Files.createFile(part, OWN), bytes.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException failed) {
            throw new IllegalStateException(failed);
        }
        load(file);
    }

    private void load(Path file) {
        int number = Integer.parseInt(file.getFileName().toString().replace(".eml", ""));
        try {
            mails.add(StoredMail.parse(number, Files.readAllBytes(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException failed) {
            throw new IllegalStateException(file + " is no mail", failed);
        }
    }
}
