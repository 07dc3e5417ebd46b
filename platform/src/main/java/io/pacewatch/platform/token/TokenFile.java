package io.pacewatch.platform.token;

import com.fasterxml.jackson.core.type.TypeReference;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one installation, in a file that the command writes and the services read, so that making or revoking
 * one needs no restart and no database.
 */
public final class TokenFile {

    /** A fresh token; the only time that its secret is seen. */
    public record Created(String id, String secret) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final int ID_BYTES = 6;

    private final Path path;
    private final InstantSource machine;

    /** The tokens kept at this path, whether the file is there yet or not. */
    public TokenFile(Path path, InstantSource machine) {
        this.path = path;
        this.machine = machine;
    }

    /** Makes a token that ends after the usual time. */
    public Created create(TokenScope scope) {
        return create(scope, machine.instant().plus(Token.USUAL_LIFE));
    }

    /** Makes a token with 256 random bits that ends then, or never if null. */
    public Created create(TokenScope scope, @Nullable Instant expires) {
        String id = "t-" + HexFormat.of().formatHex(random(ID_BYTES));
        String secret = "pw_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random(SECRET_BYTES));
        Token token = new Token(id, hash(secret), scope, machine.instant(), expires, null);
        change(tokens -> {
            tokens.add(token);
            return tokens;
        });
        return new Created(id, secret);
    }

    /** All tokens, also those that ended in the last 90 days, oldest first. */
    public List<Token> list() {
        try {
            return Wire.mapper().readValue(Files.readAllBytes(path), new TypeReference<List<Token>>() {});
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Revokes a token for good; false if there is none with this id that works. */
    public boolean revoke(String id) {
        boolean works = list().stream().anyMatch(t -> t.id().equals(id) && t.worksAt(machine.instant()));
        change(tokens -> {
            tokens.replaceAll(t -> t.id().equals(id) && t.revoked() == null ? t.revokedAt(machine.instant()) : t);
            return tokens;
        });
        return works;
    }

    /** How a secret is kept and looked up. */
    static String hash(String secret) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void change(UnaryOperator<List<Token>> change) {
        Path lock = path.resolveSibling(path.getFileName() + ".lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            List<Token> tokens = new ArrayList<>(list());
            tokens.removeIf(token -> token.forgottenAt(machine.instant()));
            byte[] json = Wire.bytes(change.apply(tokens));
            Path written = Files.write(path.resolveSibling(path.getFileName() + ".new"), json);
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] random(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
