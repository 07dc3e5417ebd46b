package io.pacewatch.ingest.check;

import io.pacewatch.events.catalogue.Accumulation;
import io.pacewatch.events.catalogue.Frequency;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.catalogue.Nearest;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.PeriodNotation;
import io.pacewatch.events.reading.ReadingStatus;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.ingest.format.RawRow;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.token.Coverage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Checks one row against the catalogue and the bearer's scope, and says all that is wrong with it at once.
 *
 * @param catalogue what readings may be about
 * @param covered   what the bearer may post
 * @param now       the business time
 */
public record RowCheck(Catalogue catalogue, Coverage covered, Instant now) {

    /** How many of the names that a token covers are listed. */
    private static final int MOST_NAMES = 20;

    private static final Duration AHEAD_ALLOWED = Duration.ofDays(1);
    private static final List<String> FIELDS = List.of(
            "indicator",
            "region",
            "period",
            "value",
            "unit",
            "measure",
            "status",
            "publishedAt",
            "occurredOn",
            "expectedOn",
            "note",
            "source",
            "madeUp",
            "deleted");
    private static final LocalName INDICATOR =
            new LocalName("指标代码，例如 gdp-growth", "an indicator's id, such as gdp-growth");
    private static final LocalName REGION = new LocalName("地区代码，例如 331100", "a region's code, such as 331100");
    private static final LocalName PERIOD = new LocalName("时期，例如 2025-H1", "a period, such as 2025-H1");
    private static final String STATUSES = "estimated, preliminary, revised, final";

    /**
     * Checks the row.
     *
     * @param suggesting whether what was probably meant is looked for, which costs a comparison with every known name
     */
    public CheckedRow check(RawRow row, boolean suggesting) {
        return switch (row) {
            case RawRow.Fields fields -> check(fields, suggesting);
            case RawRow.NotARow other ->
                new CheckedRow.Refused(List.of(new Complaint(
                        other.row(),
                        null,
                        ErrorCode.ROW_NOT_AN_OBJECT,
                        other.shown(),
                        new LocalName("{\"indicator\":…}", "{\"indicator\":…}"))));
        };
    }

    private CheckedRow check(RawRow.Fields row, boolean suggesting) {
        FieldReader fields = new FieldReader(row, suggesting);
        refuseUnknown(row, fields);
        Optional<Indicator> indicator = indicator(fields);
        Optional<String> region = region(fields);
        if (indicator.isPresent()
                && region.isPresent()
                && !(covered.indicator(indicator.get()) && covered.region(region.get()))) {
            return new CheckedRow.Refused(List.of(outOfScope(row.row(), indicator.get(), region.get())));
        }
        Optional<Draft> draft = draft(row.row(), indicator, region, fields);
        return fields.complaints().isEmpty() && draft.isPresent()
                ? new CheckedRow.Accepted(draft.get())
                : new CheckedRow.Refused(fields.complaints());
    }

    private Complaint outOfScope(int row, Indicator indicator, String region) {
        boolean byIndicator = !covered.indicator(indicator);
        Set<String> mine = byIndicator ? covered.indicators() : covered.regions();
        String some = mine.isEmpty()
                ? "-"
                : mine.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (mine.size() > MOST_NAMES ? ", …" : "");
        return new Complaint(
                row,
                byIndicator ? "indicator" : "region",
                ErrorCode.SCOPE_NOT_YOURS,
                byIndicator ? indicator.id() : region,
                new LocalName(some, some));
    }

    private static void refuseUnknown(RawRow.Fields row, FieldReader fields) {
        Set<String> unknown = new TreeSet<>(row.fields().keySet());
        FIELDS.forEach(unknown::remove);
        unknown.forEach(name -> fields.unknown(name, FIELDS));
    }

    private Optional<Indicator> indicator(FieldReader fields) {
        return fields.required("indicator", INDICATOR)
                .flatMap(id -> catalogue.indicator(id).or(() -> {
                    LocalName known = fields.suggesting() ? nearest(id) : INDICATOR;
                    return fields.complain("indicator", ErrorCode.INDICATOR_UNKNOWN, known.zh(), known.en());
                }));
    }

    private LocalName nearest(String id) {
        List<String> known =
                catalogue.all(Indicator.class).stream().map(Indicator::id).toList();
        return Nearest.to(id, known)
                .map(name -> new LocalName("是否为 " + name, name + ", perhaps"))
                .orElse(INDICATOR);
    }

    private Optional<String> region(FieldReader fields) {
        return fields.required("region", REGION)
                .flatMap(code -> catalogue.region(code).isPresent()
                        ? Optional.of(code)
                        : fields.complain("region", ErrorCode.REGION_UNKNOWN, REGION.zh(), REGION.en()));
    }

    /** Looks at every field, those that mean something only with a known indicator as far as they do without. */
    private Optional<Draft> draft(int row, Optional<Indicator> known, Optional<String> region, FieldReader fields) {
        known.ifPresent(indicator -> {
            matches(fields, "unit", indicator.unit().code(), ErrorCode.UNIT_WRONG);
            matches(fields, "measure", indicator.measure().toString(), ErrorCode.MEASURE_DIFFERS);
        });
        boolean deleted = fields.truth("deleted");
        Optional<BigDecimal> value = fields.value(deleted);
        Optional<Instant> given = fields.instant("publishedAt");
        Instant publishedAt = given.orElseGet(() -> now.truncatedTo(ChronoUnit.MICROS));
        refuseFuture(fields, publishedAt);
        LocalDate publishedOn = LocalDate.ofInstant(publishedAt, Wire.ZONE);
        Optional<Period> period = period(fields, known, publishedOn);
        Optional<ReadingStatus> status = status(fields);
        Optional<LocalDate> occurredOn = fields.date("occurredOn");
        known.ifPresent(indicator -> {
            value.ifPresent(figure -> Possible.value(fields, indicator, figure));
            Possible.completion(fields, indicator, value, occurredOn, publishedOn);
        });
        LocalDate expectedOn = fields.date("expectedOn").orElse(null);
        String note = fields.optional("note").orElse(null);
        String source = fields.optional("source").orElse(null);
        boolean madeUp = fields.truth("madeUp");
        if (!fields.complaints().isEmpty()) {
            return Optional.empty();
        }
        Indicator indicator = known.orElseThrow();
        return Optional.of(new Draft(
                row,
                indicator.id(),
                region.orElseThrow(),
                period.orElseThrow(),
                value.orElse(null),
                status.orElse(indicator.defaultStatus()),
                publishedAt,
                given.isPresent(),
                deleted,
                occurredOn.orElse(null),
                expectedOn,
                note,
                source,
                madeUp));
    }

    private void refuseFuture(FieldReader fields, Instant publishedAt) {
        if (publishedAt.isAfter(now.plus(AHEAD_ALLOWED))) {
            String today = LocalDate.ofInstant(now, Wire.ZONE).toString();
            fields.complain(
                    "publishedAt", ErrorCode.PUBLISHED_AT_FUTURE, "不晚于今天 " + today, "not after today, " + today);
        }
    }

    private static void matches(FieldReader fields, String column, String expected, ErrorCode code) {
        fields.optional(column)
                .filter(found -> !found.equals(expected))
                .ifPresent(differs -> fields.complain(column, code, expected, expected));
    }

    private static Optional<Period> period(FieldReader fields, Optional<Indicator> known, LocalDate publishedOn) {
        Optional<String> text = fields.required("period", PERIOD);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        // As long as the indicator is unknown, whatever can be a period of any is let pass.
        Accumulation accumulation = known.map(i -> i.measure().accumulation()).orElse(Accumulation.POINT);
        Frequency frequency = known.map(Indicator::frequency).orElse(Frequency.IRREGULAR);
        return switch (PeriodNotation.read(text.get().replace(" ", ""), accumulation, frequency)) {
            case PeriodNotation.Refused r ->
                fields.complain("period", ErrorCode.ofPeriod(r.code()), r.expected(), r.expected());
            case PeriodNotation.Named named
            when frequency.skips(named.period(), accumulation) -> {
                String expected = named.period().year() + "年1-2月";
                yield fields.complain("period", ErrorCode.PERIOD_WRONG_FREQUENCY, expected, expected);
            }
            case PeriodNotation.Named named
            when named.period().end().isAfter(publishedOn) ->
                fields.complain(
                        "period",
                        ErrorCode.PERIOD_FUTURE,
                        "不晚于 " + publishedOn + " 结束的时期",
                        "a period that ended by " + publishedOn);
            case PeriodNotation.Named named -> Optional.of(named.period());
        };
    }

    private static Optional<ReadingStatus> status(FieldReader fields) {
        return fields.optional("status").flatMap(text -> {
            for (ReadingStatus status : ReadingStatus.values()) {
                if (status != ReadingStatus.UNRECOGNISED
                        && status.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(status);
                }
            }
            return fields.complain("status", ErrorCode.STATUS_UNKNOWN, STATUSES, STATUSES);
        });
    }
}
