package io.pacewatch.alert.link;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and checks the tokens of links in mails: an alert's id, the second at which the link ends, and an HMAC-SHA256
 * over both, so that a link needs no row of its own and nobody can make one.
 */
public final class SignedLink {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("([0-9a-z]{26})\\.([0-9a-z]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final SecretKeySpec key;

    /** Signs with this key of at least 32 bytes. */
    public SignedLink(byte[] key) {
        if (Objects.requireNonNull(key, "key").length < KEY_BYTES) {
            throw new IllegalArgumentException("the key for links needs " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** What a token turns out to be. */
    public sealed interface Checked {

        /** It works, for this alert. */
        record Valid(String alert) implements Checked {}

        /** It worked until its time was over. */
        record Expired(String alert) implements Checked {}

        /** It was not made here. */
        record Forged() implements Checked {}
    }

    /** A token for this alert that works until then. */
    public String token(String alert, Instant until) {
        String signed = alert + "." + Long.toString(until.getEpochSecond(), Character.MAX_RADIX);
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(signed));
    }

    /** Checks a token at this machine time. */
    public Checked check(String token, Instant now) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            return new Checked.Forged();
        }
        byte[] given = Base64.getUrlDecoder().decode(parts.group(3));
        if (!MessageDigest.isEqual(given, mac(parts.group(1) + "." + parts.group(2)))) {
            return new Checked.Forged();
        }
        long until = Long.parseLong(parts.group(2), Character.MAX_RADIX);
        return now.getEpochSecond() < until ? new Checked.Valid(parts.group(1)) : new Checked.Expired(parts.group(1));
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
