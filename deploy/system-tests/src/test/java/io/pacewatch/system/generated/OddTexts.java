package io.pacewatch.system.generated;

import java.util.List;

/** Texts of each oddity, for parameters and for members of bodies alike. */
final class OddTexts {

    private static final List<String> BOUNDARY = List.of(
            "",
            " ",
            "0",
            "-1",
            "1",
            "500",
            "501",
            "-0",
            "00",
            "+1",
            "1900-12-31",
            "1901-01-01",
            "2200-12-31",
            "1899-12-31",
            "2201-01-01");

    private static final List<String> WRONG_TYPE =
            List.of("many", "1.5", "true", "null", "[]", "{}", "\"x\"", "1e3", "2025年");

    private static final List<String> UNICODE = List.of(
            "丽水市",
            "\uD83D\uDE00",
            "\uD869\uDED6",
            "\u202Egdp\u202C",
            "\u200B",
            "gdp\u200D-growth",
            "\uFEFF331100",
            "e\u0301\u0301\u0301",
            "３３１１００",
            "\u2028",
            "\u00A0",
            "\uFFFF",
            "\uE000",
            "İıſ",
            "\u05D0\u0627",
            "2025\u201107");

    private static final List<String> CONTROL =
            List.of("\0", "a\0b", "\u0001", "\t", "\r\n", "\u007F", "\u0085", "\u001B[31m", "gdp-growth\0");

    private static final List<String> LONG = List.of(
            "a".repeat(101),
            "a".repeat(1_000),
            "a".repeat(1_001),
            "b".repeat(3_500),
            "水".repeat(1_300),
            "9".repeat(2_000),
            "a-".repeat(1_900),
            "c".repeat(20_000));

    private static final List<String> FAR_OFF = List.of(
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-01-01T00:00:00Z",
            "9999-12-31T23:59:59+18:00",
            "0000-00-00",
            "2025-02-30",
            "2025-06-30T25:61:61Z",
            "2025-07-20T10:00:00+0800",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775809",
            "2147483648",
            "1e400",
            "-1e-400",
            "1e2147483648",
            "NaN",
            "Infinity",
            "0x10");

    private static final List<String> MARKUP = List.of(
            "' or 1=1 --",
            "<script>alert(1)</script>",
            "../../etc/passwd",
            "%s%n%d",
            "${jndi:ldap://x}",
            "{{7*7}}",
            "a|331100|2025",
            "a,b;c&d=e#f?g",
            "\\",
            "\"",
            "%00",
            "*",
            "_%");

    private OddTexts() {}

    /** All that there are of this oddity; what is missing or added is no text. */
    static List<String> of(Oddity oddity) {
        return switch (oddity) {
            case BOUNDARY, MISSING, EXTRA -> BOUNDARY;
            case WRONG_TYPE -> WRONG_TYPE;
            case UNICODE -> UNICODE;
            case CONTROL -> CONTROL;
            case LONG -> LONG;
            case FAR_OFF -> FAR_OFF;
            case MARKUP -> MARKUP;
        };
    }
}
