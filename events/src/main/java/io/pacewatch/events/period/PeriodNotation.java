package io.pacewatch.events.period;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.period.Period.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the notations that bureaus really use (SDMX, ISO, Chinese words) into the one {@link Period}, knowing what the
 * indicator accumulates: the same {@code 2025-Q2} is January to June for a year-to-date figure and April to June for
 * one of a single quarter.
 */
public final class PeriodNotation {

    /** What came of a text. */
    public sealed interface Outcome {}

    /** The text names this period. */
    public record Named(Period period) implements Outcome {}

    /** The text names none; {@code code} is one of the API's error codes, {@code expected} what would do. */
    public record Refused(String code, String expected) implements Outcome {}

    /** Not a notation we know. */
    public static final String UNREADABLE = "period.unreadable";

    /** A known notation of a period that no calendar has, such as 2025-Q5. */
    public static final String IMPOSSIBLE = "period.impossible";

    /** Words that mean either one month (quarter) or the year so far. */
    public static final String AMBIGUOUS = "period.ambiguous";

    /** A period that this indicator is not published for. */
    public static final String WRONG_FREQUENCY = "period.wrong-frequency";

    private static final String EXAMPLES = "2025-Q2, 2025-H1, 2025-06, 2025-M06, 2025, 2025年1-6月, 2025年上半年, 2025年一季度";

    private enum Meaning {
        /** The part named, whichever way the indicator accumulates. */
        PART,
        /** The year from January to the end of the part named. */
        YEAR_TO_DATE,
        /** In words, one month or quarter: clear only when that is also the year so far. */
        WORDS
    }

    private record Draft(
            Span span,
            YearMonth end,
            Meaning meaning,
            @Nullable LocalDate day) {
        static Draft of(Span span, int year, int month, Meaning meaning) {
            return new Draft(span, YearMonth.of(year, month), meaning, null);
        }

        static Draft of(LocalDate day) {
            return new Draft(Span.DAY, YearMonth.from(day), Meaning.PART, day);
        }
    }

    private static final Map<Pattern, BiFunction<Integer, MatchResult, Draft>> NOTATIONS = Map.ofEntries(
            notation("(\\d{4})(?:-A1)?", (y, m) -> Draft.of(Span.YEAR, y, 12, Meaning.PART)),
            notation("(\\d{4})-?[HS](\\d)", (y, m) -> Draft.of(Span.HALF, y, 6 * number(m, 2), Meaning.PART)),
            notation("(\\d{4})-?Q(\\d)", (y, m) -> Draft.of(Span.QUARTER, y, 3 * number(m, 2), Meaning.PART)),
            notation("(\\d{4})(?:-M?|/)(\\d{1,2})", (y, m) -> Draft.of(Span.MONTH, y, number(m, 2), Meaning.PART)),
            notation("(\\d{4})(\\d{2})", (y, m) -> Draft.of(Span.MONTH, y, number(m, 2), Meaning.PART)),
            notation("(\\d{4})-(\\d{2})-(\\d{2})", (y, m) -> Draft.of(LocalDate.of(y, number(m, 2), number(m, 3)))),
            notation("(\\d{4})-01-01/P(\\d{1,2})M", (y, m) -> yearToDate(y, number(m, 2))),
            notation("(\\d{4})-M01\\.\\.M(\\d{2})", (y, m) -> yearToDate(y, number(m, 2))),
            notation("(\\d{4})年?1月?(?:[-—–~]{1,2}|[至到])(\\d{1,2})月(?:份|累计)?", (y, m) -> yearToDate(y, number(m, 2))),
            notation("(\\d{4})(?:年?全年|年度?)", (y, m) -> Draft.of(Span.YEAR, y, 12, Meaning.PART)),
            notation("(\\d{4})年?上半年", (y, m) -> Draft.of(Span.HALF, y, 6, Meaning.PART)),
            notation("(\\d{4})年?前三季度", (y, m) -> yearToDate(y, 9)),
            notation(
                    "(\\d{4})年?第?([一二三四1-4])季度",
                    (y, m) -> Draft.of(Span.QUARTER, y, 3 * quarter(m.group(2)), Meaning.WORDS)),
            notation("(\\d{4})年(\\d{1,2})月(?:份)?", (y, m) -> Draft.of(Span.MONTH, y, number(m, 2), Meaning.WORDS)));

    private PeriodNotation() {}

    /** Reads {@code text} for an indicator that accumulates and is published like this. */
    public static Outcome read(String text, Accumulation accumulation, Frequency frequency) {
        for (var notation : NOTATIONS.entrySet()) {
            Matcher m = notation.getKey().matcher(text.strip());
            if (m.matches()) {
                return interpret(notation.getValue(), m, accumulation, frequency);
            }
        }
        return new Refused(UNREADABLE, EXAMPLES);
    }

    private static Outcome interpret(
            BiFunction<Integer, MatchResult, Draft> notation,
            Matcher m,
            Accumulation accumulation,
            Frequency frequency) {
        try {
            Draft draft = notation.apply(number(m, 1), m);
            if (draft.meaning() == Meaning.WORDS && !clearInWords(draft, accumulation)) {
                return new Refused(
                        AMBIGUOUS, draft.end().getYear() + "年1-" + draft.end().getMonthValue() + "月");
            }
            Optional<Period> period =
                    normal(draft, accumulation, frequency).filter(each -> frequency.publishes(each, accumulation));
            return period.isPresent()
                    ? new Named(period.get())
                    : new Refused(
                            WRONG_FREQUENCY,
                            String.join(", ", examples(frequency, draft.end().getYear())));
        } catch (DateTimeException | IllegalArgumentException e) {
            return new Refused(IMPOSSIBLE, EXAMPLES);
        }
    }

    private static boolean clearInWords(Draft draft, Accumulation accumulation) {
        boolean sinceJanuary = draft.end().getMonthValue() == (draft.span() == Span.QUARTER ? 3 : 1);
        return accumulation != Accumulation.YTD || sinceJanuary;
    }

    /** The period of this draft; empty if figures that accumulate and are published like this have none such. */
    private static Optional<Period> normal(Draft draft, Accumulation accumulation, Frequency frequency) {
        if (draft.day() != null) {
            return frequency == Frequency.IRREGULAR ? Optional.of(new Period(Span.DAY, draft.day())) : Optional.empty();
        }
        boolean byEndMonth = accumulation != Accumulation.PERIOD;
        return !byEndMonth && draft.meaning() == Meaning.YEAR_TO_DATE
                ? Optional.empty()
                : Optional.of(new Period(
                        byEndMonth ? Span.MONTH : draft.span(), draft.end().atEndOfMonth()));
    }

    private static List<String> examples(Frequency frequency, int year) {
        return switch (frequency) {
            case QUARTERLY -> List.of(year + "-Q1", year + "-H1", year + "-Q3", String.valueOf(year));
            case ANNUAL -> List.of(String.valueOf(year));
            case MONTHLY, IRREGULAR, UNRECOGNISED -> List.of(year + "-M06");
        };
    }

    private static Draft yearToDate(int year, int month) {
        return Draft.of(Span.MONTH, year, month, Meaning.YEAR_TO_DATE);
    }

    private static int quarter(String written) {
        int named = "一二三四".indexOf(written);
        return named < 0 ? Integer.parseInt(written) : named + 1;
    }

    private static int number(MatchResult m, int group) {
        return Integer.parseInt(m.group(group));
    }

    private static Map.Entry<Pattern, BiFunction<Integer, MatchResult, Draft>> notation(
            String regex, BiFunction<Integer, MatchResult, Draft> meaning) {
        return Map.entry(Pattern.compile(regex), meaning);
    }
}
