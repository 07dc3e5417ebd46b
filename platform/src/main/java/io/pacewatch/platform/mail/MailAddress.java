package io.pacewatch.platform.mail;

import io.pacewatch.events.catalogue.LocalName;
import java.net.IDN;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One mail address as every relay takes it: ASCII before the @, and a domain of ASCII or one that becomes xn--.
 *
 * @param local  what stands before the @
 * @param domain what stands behind it, in ASCII
 */
public record MailAddress(String local, String domain) {

    /** Why mail cannot be sent to what is written as an address. */
    public enum Fault {
        /** A line break in an address would begin another command or header. */
        CONTROL("含有换行或其他控制字符", "holds a line break or another control character"),
        /** A list, or an address with a name beside it. */
        NOT_ONE("不是单个不带姓名的地址", "is not one address without a name"),
        /** A relay without SMTPUTF8 cannot take it. */
        NOT_ASCII("“@”前含有非ASCII字符", "has other than ASCII characters before the @"),
        /** What stands before the @ would need quotes, or is too long. */
        LOCAL_PART("“@”前的部分不合规范", "is malformed before the @"),
        /** No domain of the internet has such a name. */
        DOMAIN("域名不合规范", "has a malformed domain");

        private final LocalName words;

        Fault(String zh, String en) {
            this.words = new LocalName(zh, en);
        }

        /** What is wrong, as a predicate of the address. */
        public LocalName words() {
            return words;
        }
    }

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");
    private static final Pattern ONE = Pattern.compile("[^\\s,;<>@]+@[^\\s,;<>@]+");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST_DOMAIN = 253;

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it has a fault
     */
    public static MailAddress of(String written) {
        fault(written).ifPresent(fault -> {
            throw new IllegalArgumentException("the address " + fault.words().en());
        });
        int at = written.indexOf('@');
        return new MailAddress(
                written.substring(0, at), ascii(written.substring(at + 1)).orElseThrow());
    }

    /** What is wrong with what is written; empty if mail can be sent there. */
    public static Optional<Fault> fault(String written) {
        if (CONTROL.matcher(written).find()) {
            return Optional.of(Fault.CONTROL);
        }
        if (!ONE.matcher(written).matches()) {
            return Optional.of(Fault.NOT_ONE);
        }
        int at = written.indexOf('@');
        String local = written.substring(0, at);
        if (local.chars().anyMatch(c -> c > '~')) {
            return Optional.of(Fault.NOT_ASCII);
        }
        if (local.length() > LONGEST_LOCAL || !LOCAL.matcher(local).matches()) {
            return Optional.of(Fault.LOCAL_PART);
        }
        return ascii(written.substring(at + 1)).isEmpty() ? Optional.of(Fault.DOMAIN) : Optional.empty();
    }

    private static Optional<String> ascii(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            return ascii.isEmpty() || ascii.length() > LONGEST_DOMAIN || ascii.startsWith(".")
                    ? Optional.empty()
                    : Optional.of(ascii);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** As it stands in an SMTP command. */
    @Override
    public String toString() {
        return local + "@" + domain;
    }
}
