package io.pacewatch.alert;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Checks a signature as a receiver does, from the bytes that came; HMAC after RFC 2104, not with the JDK's own. */
public final class HookSignature {

    private static final int BLOCK = 64;

    private HookSignature() {}

    /** Whether one of the signatures is by this key, given as {@code whsec_…}. */
    public static boolean isBy(String key, Hook.Received request) {
        byte[] secret = Base64.getDecoder().decode(key.substring("whsec_".length()));
        String signed =
                request.headers().get("webhook-id") + "." + request.headers().get("webhook-timestamp") + ".";
        String expected = "v1," + Base64.getEncoder().encodeToString(hmac(secret, join(utf8(signed), request.body())));
        return List.of(request.headers().get("webhook-signature").split(" ", -1))
                .contains(expected);
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        byte[] padded = Arrays.copyOf(key, BLOCK);
        return sha256(join(xor(padded, 0x5c), sha256(join(xor(padded, 0x36), text))));
    }

    private static byte[] xor(byte[] bytes, int with) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = (byte) (bytes[i] ^ with);
        }
        return out;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
