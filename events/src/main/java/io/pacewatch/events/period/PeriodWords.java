package io.pacewatch.events.period;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.LocalName;
import java.time.format.TextStyle;
import java.util.Locale;

/** Says a period the way a statistician would, since 1—6月累计 and 6月 are different claims about the same end month. */
public final class PeriodWords {

    private PeriodWords() {}

    /** The period of a figure that accumulates like this, in both languages. */
    public static LocalName of(Period period, Accumulation accumulation) {
        String monthEn = period.end().getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        int year = period.year();
        int month = period.month();
        return switch (period.span()) {
            case DAY ->
                new LocalName(
                        "%d年%d月%d日".formatted(year, month, period.end().getDayOfMonth()),
                        period.end().toString());
            case YEAR -> new LocalName(year + "年", String.valueOf(year));
            case HALF -> new LocalName(year + "年" + (month == 6 ? "上半年" : "下半年"), year + " H" + month / 6);
            case QUARTER -> new LocalName(year + "年" + "一二三四".charAt(month / 3 - 1) + "季度", year + " Q" + month / 3);
            case MONTH ->
                accumulation == Accumulation.YTD
                        ? yearToDate(year, month, monthEn)
                        : new LocalName("%d年%d月".formatted(year, month), monthEn + " " + year);
        };
    }

    private static LocalName yearToDate(int year, int month, String monthEn) {
        return month == 12
                ? new LocalName(year + "年全年", "the whole of " + year)
                : new LocalName("%d年1—%d月累计".formatted(year, month), "January to %s %d".formatted(monthEn, year));
    }
}
