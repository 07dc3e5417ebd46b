package io.pacewatch.target.seeds;

import io.pacewatch.events.catalogue.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as an official text states it.
 *
 * @param amount with 万 and 亿 multiplied out: 1.2万 is 12000
 * @param of     the text that follows, which begins with what is counted
 */
record StatedNumber(BigDecimal amount, String of) {

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.valueOf(100_000_000);
    private static final Map<String, BigDecimal> MULTIPLES = Map.of("万", TEN_THOUSAND, "亿", HUNDRED_MILLION);
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBER =
            Pattern.compile("(?<arabic>[0-9]+(?:\\.[0-9]+)?)(?<multiple>[万亿])?|(?<chinese>[零一二三四五六七八九十]+)");

    /** All numbers of a text, in their order; Chinese numerals up to ninety-nine. */
    static List<StatedNumber> in(String text) {
        List<StatedNumber> found = new ArrayList<>();
        Matcher each = NUMBER.matcher(text);
        while (each.find()) {
            found.add(new StatedNumber(amount(each), text.substring(each.end())));
        }
        return found;
    }

    private static BigDecimal amount(Matcher number) {
        String chinese = number.group("chinese");
        if (chinese != null) {
            return BigDecimal.valueOf(ofNumerals(chinese));
        }
        String multiple = number.group("multiple");
        BigDecimal plain = new BigDecimal(number.group("arabic"));
        return multiple == null ? plain : plain.multiply(MULTIPLES.get(multiple));
    }

    /** 八 is 8, 十 is 10, 十二 is 12, 二十 is 20. */
    private static int ofNumerals(String numerals) {
        int ten = numerals.indexOf('十');
        if (ten < 0) {
            return DIGITS.indexOf(numerals.charAt(numerals.length() - 1));
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numerals.charAt(ten - 1));
        int ones = ten == numerals.length() - 1 ? 0 : DIGITS.indexOf(numerals.charAt(ten + 1));
        return 10 * tens + ones;
    }

    /** Whether this says {@code value} in {@code unit}: the same amount of the same thing. */
    boolean says(BigDecimal value, Unit unit) {
        return amount.compareTo(value.multiply(onesOf(unit))) == 0
                && words(unit).stream().anyMatch(of::startsWith);
    }

    private static BigDecimal onesOf(Unit unit) {
        return switch (unit) {
            case HUNDRED_MILLION_YUAN -> HUNDRED_MILLION;
            case PERSONS_10K, ITEMS_10K, MU_10K, TONS_10K, TCE_10K -> TEN_THOUSAND;
            case PERCENT, RATIO, YUAN, COUNT, PERSONS, PERSON_TIMES, MU, HOURS, SHARE, RANK, UNRECOGNISED ->
                BigDecimal.ONE;
        };
    }

    /** How a text goes on after a number of this unit; a ratio and a rank (第一) have no word of their own. */
    private static List<String> words(Unit unit) {
        return switch (unit) {
            case PERCENT -> List.of("%", "个百分点");
            case RATIO, RANK -> List.of("");
            case HUNDRED_MILLION_YUAN, YUAN -> List.of("元");
            case COUNT -> List.of("个", "家", "项", "件", "条", "场", "台", "套", "幢", "就业家庭");
            case PERSONS, PERSONS_10K -> List.of("人");
            case PERSON_TIMES -> List.of("人次");
            case ITEMS_10K -> List.of("个");
            case MU, MU_10K -> List.of("亩");
            case TONS_10K -> List.of("吨");
            case TCE_10K -> List.of("吨标准煤");
            case HOURS -> List.of("小时");
            case SHARE, UNRECOGNISED -> List.of();
        };
    }
}
