package io.pacewatch.target.pace;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How this package divides (with enough digits that rounding crosses no band) and rounds what is shown (half up). */
final class Decimals {

    static final MathContext EXACT = MathContext.DECIMAL128;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Decimals() {}

    /** {@code a / b} with the digits of {@link #EXACT}. */
    static BigDecimal over(BigDecimal a, BigDecimal b) {
        return a.divide(b, EXACT);
    }

    /** Half up to so many places, for showing and storing; never for comparing. */
    static BigDecimal rounded(BigDecimal number, int places) {
        return number.setScale(places, RoundingMode.HALF_UP);
    }

    /** The same without trailing zeros, so that a gap reads -0.9 and not -0.900. */
    static BigDecimal shortest(BigDecimal number, int places) {
        BigDecimal stripped = rounded(number, places).stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
