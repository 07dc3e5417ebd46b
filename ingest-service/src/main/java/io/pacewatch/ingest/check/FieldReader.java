package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Nearest;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.ingest.format.RawValue;
import io.pacewatch.platform.request.TextCheck;
import io.pacewatch.platform.request.TimeReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one row's fields by kind and keeps what is wrong with them; an empty result was complained of or is absent. */
final class FieldReader {

    private static final int LONGEST_TEXT = 500;
    /** What people write for people is kept as they wrote it; all else is for programs. */
    private static final Set<String> PROSE = Set.of("note", "source");

    private static final LocalName A_TEXT = new LocalName("文本", "a text");

    private final RawRow.Fields row;
    private final boolean suggesting;
    private final List<Complaint> complaints = new ArrayList<>();
    private final Set<String> misspelt = new HashSet<>();

    /** Reads this row; without suggestions where so much is wrong already that they would not be shown. */
    FieldReader(RawRow.Fields row, boolean suggesting) {
        this.row = row;
        this.suggesting = suggesting;
    }

    boolean suggesting() {
        return suggesting;
    }

    List<Complaint> complaints() {
        return complaints;
    }

    <T> Optional<T> complain(String column, ErrorCode code, String expectedZh, String expectedEn) {
        RawValue found = row.get(column);
        Optional<String> odd =
                found instanceof RawValue.Text(String text) ? CopiedText.oddCharacter(text) : Optional.empty();
        complaints.add(new Complaint(
                row.row(),
                column,
                code,
                found.shown(),
                odd.map(name -> new LocalName(
                                expectedZh + "（其中有字符 " + name + "）",
                                expectedEn + " (there is a character " + name + ")"))
                        .orElseGet(() -> new LocalName(expectedZh, expectedEn))));
        return Optional.empty();
    }

    /** Complains of a field that nobody knows; the one that was probably meant is then not missed besides. */
    void unknown(String name, List<String> known) {
        Optional<String> meant = suggesting ? Nearest.to(name, known) : Optional.empty();
        meant.ifPresent(misspelt::add);
        String expected = meant.orElseGet(() -> String.join(", ", known));
        complain(name, ErrorCode.FIELD_UNKNOWN, expected, expected);
    }

    private <T> Optional<T> missing(String column, String exampleZh, String exampleEn) {
        return misspelt.contains(column)
                ? Optional.empty()
                : complain(column, ErrorCode.FIELD_MISSING, exampleZh, exampleEn);
    }

    Optional<String> required(String column, LocalName example) {
        RawValue value = row.get(column);
        if (value instanceof RawValue.Missing || value instanceof RawValue.Null) {
            return missing(column, example.zh(), example.en());
        }
        return optional(column);
    }

    Optional<String> optional(String column) {
        return switch (row.get(column)) {
            case RawValue.Missing _, RawValue.Null _ -> Optional.empty();
            case RawValue.Text t
            when t.text().length() > LONGEST_TEXT ->
                complain(column, ErrorCode.TEXT_TOO_LONG, "不超过 500 个字符", "at most 500 characters");
            case RawValue.Text t
            when TextCheck.unprintable(t.text()).isPresent() ->
                complain(column, ErrorCode.TEXT_UNPRINTABLE, "可显示的字符", "characters that can be shown");
            case RawValue.Text t ->
                Optional.of(PROSE.contains(column) ? t.text().strip() : CopiedText.plain(t.text()));
            // A year is often typed as a number; what it means is the field's business.
            case RawValue.Numeric n when column.equals("period") || column.equals("region") -> Optional.of(n.literal());
            case RawValue.Numeric _, RawValue.Truth _, RawValue.Structure _ ->
                complain(column, ErrorCode.FIELD_NOT_TEXT, A_TEXT.zh(), A_TEXT.en());
        };
    }

    boolean truth(String column) {
        return switch (row.get(column)) {
            case RawValue.Missing _, RawValue.Null _ -> false;
            case RawValue.Truth t -> t.value();
            case RawValue.Text _, RawValue.Numeric _, RawValue.Structure _ -> {
                complain(column, ErrorCode.FIELD_NOT_TRUTH, "true / false", "true or false");
                yield false;
            }
        };
    }

    Optional<BigDecimal> value(boolean deleted) {
        RawValue value = row.get("value");
        boolean absent = value instanceof RawValue.Missing || value instanceof RawValue.Null;
        if (deleted) {
            return absent ? Optional.empty() : complain("value", ErrorCode.VALUE_WITH_DELETION, "无", "none");
        }
        if (absent) {
            return missing("value", "数字，例如 5.6", "a number such as 5.6");
        }
        if (!(value instanceof RawValue.Numeric number)) {
            return complain(
                    "value",
                    ErrorCode.VALUE_NOT_A_NUMBER,
                    "不带引号和单位的数字，例如 5.6",
                    "a number without quotes or unit, such as 5.6");
        }
        Optional<BigDecimal> bounded = Numbers.bounded(number.literal());
        return bounded.isPresent()
                ? bounded
                : complain(
                        "value",
                        ErrorCode.VALUE_OUT_OF_RANGE,
                        "最多 30 位数字，指数在 ±12 以内",
                        "at most 30 digits and an exponent within ±12");
    }

    Optional<LocalDate> date(String column) {
        return optional(column).flatMap(text -> time(column, ErrorCode.DATE_UNREADABLE, TimeReader.day(text)));
    }

    /** A time with its offset, or a day, which means its first moment in Shanghai. */
    Optional<Instant> instant(String column) {
        return optional(column)
                .flatMap(text -> time(
                        column,
                        ErrorCode.PUBLISHED_AT_UNREADABLE,
                        TimeReader.instant(text, TimeReader.DayMeans.ITS_START)))
                // The database keeps microseconds; an identity must not depend on what it drops.
                .map(read -> read.truncatedTo(ChronoUnit.MICROS));
    }

    private <T> Optional<T> time(String column, ErrorCode code, TimeReader.Outcome<T> outcome) {
        return switch (outcome) {
            case TimeReader.Read<T>(T read) -> Optional.of(read);
            case TimeReader.Unreadable<T>(LocalName expected) -> complain(column, code, expected.zh(), expected.en());
        };
    }
}
