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
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.ingest.format.ReadingFormat;
import io.pacewatch.ingest.format.json.JsonFormat;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.token.Coverage;
import io.pacewatch.platform.token.TokenScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows as JSON with single quotes, checked against a small catalogue on a day in July 2025. */
public final class RowsGiven {

    static final Instant NOW = Instant.parse("2025-07-20T02:00:00Z");
    static final LocalName NAME = new LocalName("名", "name");
    static final Catalogue CATALOGUE = new Catalogue(Stream.of(
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
                    indicator("projects", Unit.COUNT, "ytd-level"),
                    indicator("projects-growth", Unit.COUNT, "ytd-yoy"),
                    indicator("urban-jobs", Unit.PERSONS_10K, "ytd-level"),
                    indicator("income-ratio", Unit.RATIO, "ytd-level"),
                    indicator("income-rank", Unit.RANK, "point-level"),
                    indicator("investment", Unit.HUNDRED_MILLION_YUAN, "ytd-level"),
                    balance(),
                    monthly(),
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

    private static Indicator balance() {
        Indicator like = indicator("balance", Unit.HUNDRED_MILLION_YUAN, "ytd-level");
        return new Indicator(
                like.id(),
                like.name(),
                like.unit(),
                like.measure(),
                like.frequency(),
                like.resolution(),
                like.release(),
                like.reports(),
                like.defaultStatus(),
                null,
                true,
                null);
    }

    private static Indicator monthly() {
        return new Indicator(
                "retail-sales-growth",
                NAME,
                Unit.PERCENT,
                Measure.parse("ytd-yoy"),
                Frequency.MONTHLY,
                new BigDecimal("0.1"),
                new ReleaseRule(25, "01-31"),
                "bureau:stats",
                ReadingStatus.FINAL,
                null);
    }

    private static final Set<String> INDICATORS =
            CATALOGUE.all(Indicator.class).stream().map(Indicator::id).collect(Collectors.toSet());

    static final TokenScope.Bureau CITY = new TokenScope.Bureau("stats", INDICATORS, Set.of("331100"), false);

    private RowsGiven() {}

    /** A check that covers the city. */
    public static RowCheck rowCheck() {
        return new RowCheck(CATALOGUE, new Coverage(CITY, CATALOGUE), NOW);
    }

    static Draft accepted(String fields) {
        CheckedRow checked = check("{" + fields + "}").getFirst();
        assertThat(checked).isInstanceOf(CheckedRow.Accepted.class);
        return ((CheckedRow.Accepted) checked).draft();
    }

    static List<Complaint> refused(String fields) {
        CheckedRow checked = check("{" + fields + "}").getFirst();
        assertThat(checked).isInstanceOf(CheckedRow.Refused.class);
        return ((CheckedRow.Refused) checked).complaints();
    }

    static List<CheckedRow> check(String singleQuoted) {
        return raw(singleQuoted).stream()
                .map(row -> rowCheck().check(row, true))
                .toList();
    }

    /** The rows as the format reads them. */
    public static List<RawRow> raw(String singleQuoted) {
        List<RawRow> rows = new ArrayList<>();
        byte[] body = singleQuoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        try {
            assertThat(new JsonFormat().read(new ByteArrayInputStream(body), rows::add))
                    .isInstanceOf(ReadingFormat.Complete.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
