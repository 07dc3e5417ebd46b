package io.pacewatch.alert.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the tokens of links in messages: an alert's id, the message's id, when the link was issued and ends,
 * the key's id, and an HMAC-SHA256 over all of it, so that a link needs no row of its own and nobody can make one.
 */
public final class SignedLink {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 4;
    private static final Pattern TOKEN = Pattern.compile(
            "([0-9a-z]{26})\\.([0-9a-z-]{1,64})\\.([0-9a-z]{1,10})\\.([0-9a-z]{1,10})\\.([0-9a-f]{8})\\.([A-Za-z0-9_-]{43})");

    private final List<Key> keys;

    private record Key(String id, SecretKeySpec secret) {}

    /** Signs with the first of these keys of at least 32 bytes; what the others signed works until it ends. */
    public SignedLink(byte[]... keys) {
        if (keys.length == 0) {
            throw new IllegalArgumentException("links need a key");
        }
        List<Key> known = new ArrayList<>();
        for (byte[] key : keys) {
            if (key.length < KEY_BYTES) {
                throw new IllegalArgumentException("a key for links needs " + KEY_BYTES + " bytes, not " + key.length);
            }
            known.add(new Key(keyId(key), new SecretKeySpec(key, ALGORITHM)));
        }
        this.keys = List.copyOf(known);
    }

    /**
     * What a link is about.
     *
     * @param alert   the alert's id
     * @param message the id of the message that holds it
     * @param issued  machine time from which it works
     */
    public record Link(String alert, String message, Instant issued) {}

    /** What a token turns out to be. */
    public sealed interface Checked {

        /** It works. */
        record Valid(Link link) implements Checked {}

        /** It worked until its time was over. */
        record Expired(Link link) implements Checked {}

        /** It was not made here, or with a key that is not in use any more. */
        record Forged() implements Checked {}
    }

    /** A token for this link that works until then. */
    public String token(Link link, Instant until) {
        Key key = keys.getFirst();
        String signed = String.join(
                ".",
                link.alert(),
                link.message(),
                number(link.issued().toEpochMilli()),
                number(until.toEpochMilli()),
                key.id());
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(key, signed));
    }

    /** Checks a token at this machine time. */
    public Checked check(String token, Instant now) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return new Checked.Forged();
        }
        byte[] given = Base64.getUrlDecoder().decode(parts.group(6));
        String signed = token.substring(0, parts.end(5));
        boolean ours = keys.stream()
                .filter(key -> key.id().equals(parts.group(5)))
                .anyMatch(key -> MessageDigest.isEqual(given, mac(key, signed)));
        if (!ours) {
            return new Checked.Forged();
        }
        Link link = new Link(parts.group(1), parts.group(2), time(parts.group(3)));
        return now.isBefore(time(parts.group(4))) ? new Checked.Valid(link) : new Checked.Expired(link);
    }

    private static String number(long millis) {
        return Long.toString(millis, Character.MAX_RADIX);
    }

    private static Instant time(String number) {
        return Instant.ofEpochMilli(Long.parseLong(number, Character.MAX_RADIX));
    }

    /** Names a key without telling it. */
    private static String keyId(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return HexFormat.of().formatHex(hash, 0, KEY_ID_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] mac(Key key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key.secret());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
