package io.pacewatch.ingest.check;

import static io.pacewatch.ingest.check.RowsGiven.accepted;
import static io.pacewatch.ingest.check.RowsGiven.check;
import static io.pacewatch.ingest.check.RowsGiven.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowCheckTest {

    private static final String GOOD =
            "'indicator':'gdp-growth','region':'331100','period':'2025-H1','value':5.6,'status':'preliminary'";

    @Test
    void acceptsAReadingAndFillsInWhatMayBeLeftOut() {
        Draft draft = accepted("'indicator':'gdp-growth','region':'331100','period':'2025-H1','value':5.60");

        assertThat(draft.period()).isEqualTo(Period.parse("2025-M06"));
        assertThat(draft.value()).isEqualByComparingTo("5.6");
        assertThat(draft.status()).isEqualTo(ReadingStatus.PRELIMINARY);
        assertThat(draft.publishedAt()).isEqualTo(RowsGiven.NOW);
        assertThat(draft.publishedAtGiven()).isFalse();
    }

    @Test
    void readsEveryField() {
        Draft draft = accepted(GOOD
                + ",'unit':'percent','measure':'ytd-yoy','publishedAt':'2025-07-18T10:00:00+08:00','note':'n'"
                + ",'source':'https://stats.example','madeUp':true,'occurredOn':'2025-06-30','expectedOn':null");

        assertThat(draft.publishedAt()).isEqualTo(Instant.parse("2025-07-18T02:00:00Z"));
        assertThat(draft.publishedAtGiven()).isTrue();
        assertThat(draft.madeUp()).isTrue();
        assertThat(draft.source()).isEqualTo("https://stats.example");
        assertThat(draft.occurredOn()).isEqualTo("2025-06-30");
    }

    @Test
    void aDayOfPublicationMeansItsFirstMomentInShanghai() {
        assertThat(accepted(GOOD + ",'publishedAt':'2025-07-18'").publishedAt())
                .isEqualTo(Instant.parse("2025-07-17T16:00:00Z"));
    }

    @Test
    void aWithdrawalHasNoValue() {
        Draft draft = accepted("'indicator':'gdp-growth','region':'331100','period':'2025-H1','deleted':true");

        assertThat(draft.deleted()).isTrue();
        assertThat(draft.value()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        'indicator':'gdp'                                     | indicator   | indicator.unknown
        'indicator':null                                      | indicator   | field.missing
        'indicator':7                                         | indicator   | field.not-text
        'region':'990000'                                     | region      | region.unknown
        'region':'331124'                                     | region      | scope.not-yours
        'period':'2025-Q5'                                    | period      | period.impossible
        'period':'2025-M13'                                   | period      | period.impossible
        'period':'2025年二季度'                                | period      | period.ambiguous
        'period':'2025-05'                                    | period      | period.wrong-frequency
        'period':'half'                                       | period      | period.unreadable
        'period':'2025-Q3'                                    | period      | period.future
        'period':{'year':2025}                                | period      | field.not-text
        'value':'NaN'                                         | value       | value.not-a-number
        'value':'5.6'                                         | value       | value.not-a-number
        'value':'6,5%'                                        | value       | value.not-a-number
        'value':true                                          | value       | value.not-a-number
        'value':null                                          | value       | field.missing
        'value':1e400                                         | value       | value.out-of-range
        'value':1e999999999                                   | value       | value.out-of-range
        'value':1e-13                                         | value       | value.out-of-range
        'value':1234567890123456789012345678901               | value       | value.out-of-range
        'value':5.6,'deleted':true                            | value       | value.with-deletion
        'deleted':'yes'                                       | deleted     | field.not-true-or-false
        'unit':'ratio'                                        | unit        | unit.wrong
        'measure':'ytd-level'                                 | measure     | measure.differs
        'status':'guessed'                                    | status      | status.unknown
        'status':'unrecognised'                               | status      | status.unknown
        'publishedAt':'yesterday'                             | publishedAt | published-at.unreadable
        'publishedAt':'2025-07-21T10:00:01+08:00'             | publishedAt | published-at.future
        'occurredOn':'2025-02-30'                             | occurredOn  | date.unreadable
        'expectedOn':'+999999999-12-31'                       | expectedOn  | date.unreadable
        'publishedAt':'-999999999-01-01T00:00:00+18:00'       | publishedAt | published-at.unreadable
        'note':'a\\u0000b'                                    | note        | text.unprintable
        'source':'\\ud83d'                                    | source      | text.unprintable
        'vlaue':5.6                                           | vlaue       | field.unknown
        """)
    void saysWhichColumnIsWrongAndWhatWouldDo(String change, String column, String code) {
        List<Complaint> complaints = refused(changed(change));

        assertThat(complaints).singleElement().satisfies(c -> {
            assertThat(c.column()).isEqualTo(column);
            assertThat(c.code().code()).isEqualTo(code);
            assertThat(c.expected().zh()).isNotBlank();
            assertThat(c.row()).isEqualTo(1);
        });
    }

    @Test
    void saysAllThatIsWrongAtOnceAndShortensWhatItFound() {
        List<Complaint> complaints = refused(
                "'indicator':'gdp-growth','region':'331100','period':'2025-Q5','value':'" + "x".repeat(5000) + "'");

        assertThat(complaints)
                .extracting(c -> c.code().code())
                .containsExactlyInAnyOrder("period.impossible", "value.not-a-number");
        assertThat(complaints).allSatisfy(c -> assertThat(c.found()).hasSizeLessThan(100));
    }

    @Test
    void namesWhatWasProbablyMeant() {
        Complaint indicator = refused(changed("'indicator':'gdp-groth'")).getFirst();
        assertThat(indicator.expected().zh()).contains("gdp-growth");
        assertThat(indicator.expected().en()).contains("gdp-growth");

        List<Complaint> field = refused("'indicator':'gdp-growth','region':'331100','period':'2025-H1','vlaue':5.6");
        assertThat(field)
                .singleElement()
                .satisfies(c -> assertThat(c.expected().zh()).isEqualTo("value"));

        assertThat(refused(changed("'remark':'n'")).getFirst().expected().en()).contains("note");
    }

    @Test
    void saysAllThatIsWrongBesideAnUnknownIndicator() {
        assertThat(refused("'indicator':'gdp','region':'990000','period':'half','value':'x','status':'guessed'"))
                .extracting(c -> c.code().code())
                .containsExactlyInAnyOrder(
                        "indicator.unknown",
                        "region.unknown",
                        "period.unreadable",
                        "value.not-a-number",
                        "status.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-H1\u00A0",
                "\uFEFF2025-H1",
                "2025\u200B-H1",
                "２０２５-H1",
                "2025\u2010H1",
                "2025\u2011H1",
                "2025\uFF0DH1",
                "2025\u2212H1",
                "2025年1\uFF5E6月",
                "2025年1\u301C6月",
                "2025年1-6\u2F49",
                "2025年1-6\u2E9D",
                "2025年 1-6月",
                "2025年1月-6月",
                "2025年1到6月",
                "\u30002025年１—６月 "
            })
    void textsCopiedFromSheetsAreRead(String period) {
        assertThat(accepted(changed("'period':'" + period + "'")).period()).isEqualTo(Period.parse("2025-M06"));
    }

    @Test
    void namesAndTimesCopiedFromSheetsAreReadToo() {
        Draft draft = accepted(changed("'indicator':'gdp\u2011growth','region':'３３１１００\u00A0'"));

        assertThat(draft.indicator()).isEqualTo("gdp-growth");
        assertThat(draft.region()).isEqualTo("331100");
        assertThat(accepted(changed("'publishedAt':'2025\uFF0D07-18'")).publishedAtGiven())
                .isTrue();
        assertThat(accepted(changed("'note':'１\u00A0—'")).note()).isEqualTo("１\u00A0—");
    }

    @Test
    void whatStillIsOddIsNamed() {
        assertThat(refused(changed("'period':'2025-\u041D1'")))
                .singleElement()
                .satisfies(c -> assertThat(c.expected().en()).contains("U+041D", "CYRILLIC"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-01", "2025年1月", "202501", "2025-01-01/P1M", "2025-M01"})
    void januaryAloneIsPublishedWithFebruary(String period) {
        assertThat(refused("'indicator':'retail-sales-growth','region':'331100','value':5,'period':'" + period + "'"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.code()).isEqualTo(ErrorCode.PERIOD_WRONG_FREQUENCY);
                    assertThat(c.expected().zh()).isEqualTo("2025年1-2月");
                });
    }

    @Test
    void anOffsetWithoutItsColonIsNamed() {
        assertThat(refused(changed("'publishedAt':'2025-07-18T10:00:00+0800'")))
                .singleElement()
                .satisfies(c -> assertThat(c.expected().en()).contains("colon"));
    }

    @Test
    void aRowThatIsNoObjectIsRefusedAlone() {
        CheckedRow checked = check("[7]").getFirst();

        assertThat(checked)
                .isInstanceOfSatisfying(
                        CheckedRow.Refused.class,
                        r -> assertThat(r.complaints().getFirst().code()).isEqualTo(ErrorCode.ROW_NOT_AN_OBJECT));
    }

    @ParameterizedTest
    @EnumSource
    void everyCodeIsSaidInBothLanguages(ErrorCode code) {
        assertThat(code.message().zh()).matches(".*\\p{IsHan}.*");
        assertThat(code.message().en()).matches("[\\p{ASCII}]+");
    }

    /** The good row with one field, or two, replaced or added. */
    private static String changed(String change) {
        Map<String, String> fields = new java.util.LinkedHashMap<>();
        for (String field : (GOOD + "," + change).split(",(?=')")) {
            String name = field.substring(0, field.indexOf(':'));
            fields.put(name, field);
        }
        return String.join(",", fields.values());
    }
}
