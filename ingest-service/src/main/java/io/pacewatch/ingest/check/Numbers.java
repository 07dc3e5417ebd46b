package io.pacewatch.ingest.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a decimal of a number's text once the text shows that it is small: {@code 1e999999999} is ten characters and,
 * as soon as anything is added to it, a gigabyte.
 */
final class Numbers {

    private static final int MOST_DIGITS = 30;
    private static final int MOST_EXPONENT = 12;
    private static final Pattern NUMBER = Pattern.compile("-?(\\d+)(?:\\.(\\d+))?(?:[eE]([+-]?)0*(\\d+))?");

    private Numbers() {}

    /** The decimal, or empty if it has more than 30 digits or an exponent beyond ±12. */
    static Optional<BigDecimal> bounded(String literal) {
        if (literal.length() > 2 * MOST_DIGITS) {
            return Optional.empty();
        }
        Matcher m = NUMBER.matcher(literal);
        if (!m.matches()) {
            return Optional.empty();
        }
        int digits = m.group(1).length() + (m.group(2) == null ? 0 : m.group(2).length());
        String exponent = m.group(4) == null ? "0" : m.group(4);
        boolean small = digits <= MOST_DIGITS && exponent.length() <= 2 && Integer.parseInt(exponent) <= MOST_EXPONENT;
        return small ? Optional.of(new BigDecimal(literal)) : Optional.empty();
    }
}
