package io.pacewatch.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Measure;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.events.catalogue.ReleaseRule;
import io.pacewatch.events.catalogue.Unit;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.ingest.format.json.JsonFormat;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.token.TokenScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RowCheckTest {

    private static final Instant NOW = Instant.parse("2025-07-20T02:00:00Z");
    private static final LocalName NAME = new LocalName("名", "name");
    private static final Catalogue CATALOGUE = new Catalogue(Stream.of(
                    new Indicator(
                            "gdp-growth",
                            NAME,
                            Unit.PERCENT,
                            Measure.parse("ytd-yoy"),
                            Frequency.QUARTERLY,
                            new BigDecimal("0.1"),
                            new ReleaseRule(28, "01-31"),
                            "bureau:stats",
                            ReadingStatus.PRELIMINARY,
                            null),
                    indicator("airport-opens", Unit.SHARE, "point-level"),
                    new Region("331100", NAME, null, "city"),
                    new Region("331124", NAME, "331100", "county"))
            .collect(Collectors.toMap(CatalogueRecord::key, r -> r)));

    private static Indicator indicator(String id, Unit unit, String measure) {
        return new Indicator(
                id,
                NAME,
                unit,
                Measure.parse(measure),
                Frequency.QUARTERLY,
                new BigDecimal("0.01"),
                new ReleaseRule(10, "01-10"),
                "department:transport",
                ReadingStatus.FINAL,
                null);
    }

    private static final TokenScope CITY = new TokenScope("stats", null, Set.of(), Set.of("331100"), null, false);

    private static final String GOOD =
            "'indicator':'gdp-growth','region':'331100','period':'2025-H1','value':5.6,'status':'preliminary'";

    @Test
    void acceptsAReadingAndFillsInWhatMayBeLeftOut() {
        Draft draft = accepted("'indicator':'gdp-growth','region':'331100','period':'2025-H1','value':5.60");

        assertThat(draft.period()).isEqualTo(Period.parse("2025-M06"));
        assertThat(draft.value()).isEqualByComparingTo("5.6");
        assertThat(draft.status()).isEqualTo(ReadingStatus.PRELIMINARY);
        assertThat(draft.publishedAt()).isEqualTo(NOW);
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            'value':1,'occurredOn':'2025-08-30'                            | occurredOn | occurred-on.future
            'value':1,'occurredOn':'2025-07-16','publishedAt':'2025-07-15' | occurredOn | occurred-on.future
            'value':0.5,'occurredOn':'2025-06-30'                          | occurredOn | occurred-on.not-done
            'value':1.2                                                    | value      | value.impossible
            'value':-0.1                                                   | value      | value.impossible
            """)
    void anEventIsNeverMoreThanDoneNorDoneBeforeItsTime(String change, String column, String code) {
        assertThat(refused("'indicator':'airport-opens','region':'331100','period':'2025-H1'," + change))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.column()).isEqualTo(column);
                    assertThat(c.code().code()).isEqualTo(code);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            'value':0
            'value':0.6,'expectedOn':'2025-06-01'
            'value':1.00,'occurredOn':'2025-07-20'
            'value':1,'occurredOn':'2025-07-15','publishedAt':'2025-07-15'
            'deleted':true
            """)
    void anEventMayBeOnItsWayOrDone(String fields) {
        assertThat(accepted("'indicator':'airport-opens','region':'331100','period':'2025-H1'," + fields)
                        .indicator())
                .isEqualTo("airport-opens");
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

    private static Draft accepted(String fields) {
        CheckedRow checked = check("{" + fields + "}").getFirst();
        assertThat(checked).isInstanceOf(CheckedRow.Accepted.class);
        return ((CheckedRow.Accepted) checked).draft();
    }

    private static List<Complaint> refused(String fields) {
        CheckedRow checked = check("{" + fields + "}").getFirst();
        assertThat(checked).isInstanceOf(CheckedRow.Refused.class);
        return ((CheckedRow.Refused) checked).complaints();
    }

    private static List<CheckedRow> check(String singleQuoted) {
        RowCheck check = new RowCheck(CATALOGUE, CITY, NOW);
        List<RawRow> rows = new ArrayList<>();
        byte[] body = singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(new JsonFormat().read(new ByteArrayInputStream(body), rows::add))
                    .isInstanceOf(ReadingFormat.Complete.class);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return rows.stream().map(check::check).toList();
    }
}
