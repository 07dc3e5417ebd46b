package io.pacewatch.target.backtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.period.PeriodNotation;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Readings in CSV; a bad row is complained of and costs only itself. */
final class ReadingsFile {
    /** What the file holds. */
    record Contents(List<Reading> readings, List<Complaint> complaints) {}

    private static final List<String> COLUMNS = List.of("indicator", "region", "period", "value", "publishedAt");

    /** Larger numbers than any statistic has, and none that takes minutes to compute with. */
    private static final int LONGEST_NUMBER = 40;

    private static final int WIDEST_EXPONENT = 30;

    private final Path file;
    private final Function<String, Optional<Indicator>> indicators;
    private final List<Reading> readings = new ArrayList<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private ReadingsFile(Path file, Function<String, Optional<Indicator>> indicators) {
        this.file = file;
        this.indicators = indicators;
    }

    static Contents read(Path file, Function<String, Optional<Indicator>> indicators) {
        return new ReadingsFile(file, indicators).read();
    }

    private Contents read() {
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .enable(CsvParser.Feature.TRIM_SPACES)
                .build();
        int line = 1;
        try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<String[]> rows = csv.readerFor(String[].class).readValues(text)) {
            int[] columns = columns(rows.hasNextValue() ? rows.nextValue() : new String[0]);
            line = line(rows);
            while (rows.hasNextValue()) {
                String[] row = rows.nextValue();
                if (row.length > 1 || row.length == 1 && !row[0].isBlank()) {
                    take(line, cells(row, columns));
                }
                line = line(rows);
            }
        } catch (NoSuchFileException missing) {
            throw new UnusableFileException("there is no file " + file);
        } catch (JsonProcessingException unreadable) {
            complaints.add(new Complaint(
                    name(), line, "row", unreadable.getOriginalMessage(), "comma-separated values, quoted with \""));
        } catch (IOException unreadable) {
            throw new UnusableFileException("%s cannot be read as UTF-8 text (%s)".formatted(file, unreadable));
        }
        return new Contents(readings, complaints);
    }

    /** The line that the next row begins on. */
    private static int line(MappingIterator<String[]> rows) {
        return rows.getCurrentLocation().getLineNr();
    }

    private String name() {
        return file.getFileName().toString();
    }

    private int[] columns(String[] header) {
        List<String> names = Arrays.stream(header)
                .map(name -> name.replace("\uFEFF", "").strip())
                .toList();
        List<String> missing =
                COLUMNS.stream().filter(name -> !names.contains(name)).toList();
        if (!missing.isEmpty()) {
            throw new UnusableFileException("%s, line 1: the header has no column %s; found %s, expected %s"
                    .formatted(
                            name(),
                            String.join(", ", missing),
                            names.isEmpty() ? "nothing" : String.join(",", names),
                            String.join(",", COLUMNS)));
        }
        return COLUMNS.stream().mapToInt(names::indexOf).toArray();
    }

    private static List<String> cells(String[] row, int[] columns) {
        return Arrays.stream(columns)
                .mapToObj(at -> at < row.length && row[at] != null ? row[at].strip() : "")
                .toList();
    }

    private void take(int line, List<String> cells) {
        Optional<Indicator> indicator = indicators.apply(cells.get(0));
        Optional<Period> period = Optional.empty();
        if (indicator.isEmpty()) {
            complain(line, 0, cells, "an indicator of the catalogue or of the goals file");
        } else {
            period = period(line, cells, indicator.get());
        }
        if (cells.get(1).isEmpty()) {
            complain(line, 1, cells, "the code of a region");
        }
        Optional<BigDecimal> value = value(line, cells);
        Optional<Instant> published = published(line, cells);
        if (indicator.isPresent()
                && period.isPresent()
                && value.isPresent()
                && published.isPresent()
                && !cells.get(1).isEmpty()) {
            readings.add(reading(line, cells, indicator.get(), period.get(), value.get(), published.get()));
        }
    }

    private Optional<Period> period(int line, List<String> cells, Indicator indicator) {
        var outcome = PeriodNotation.read(cells.get(2), indicator.measure().accumulation(), indicator.frequency());
        return switch (outcome) {
            case PeriodNotation.Named named -> Optional.of(named.period());
            case PeriodNotation.Refused refused -> {
                complain(
                        line, 2, cells, "a period that " + indicator.id() + " is published for: " + refused.expected());
                yield Optional.empty();
            }
        };
    }

    private Optional<BigDecimal> value(int line, List<String> cells) {
        String text = cells.get(3);
        try {
            BigDecimal value = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text);
            if (Math.abs((long) value.precision() - value.scale()) <= WIDEST_EXPONENT) {
                return Optional.of(value);
            }
        } catch (NumberFormatException notOne) {
            // Complained of below, as a number too wide is.
        }
        complain(line, 3, cells, "a decimal number such as 5.6");
        return Optional.empty();
    }

    private Optional<Instant> published(int line, List<String> cells) {
        String text = cells.get(4);
        List<Function<String, Instant>> notations = List.of(
                t -> OffsetDateTime.parse(t).toInstant(),
                t -> LocalDateTime.parse(t).atZone(Wire.ZONE).toInstant(),
                t -> LocalDate.parse(t).atStartOfDay(Wire.ZONE).toInstant());
        for (Function<String, Instant> notation : notations) {
            try {
                return Optional.of(notation.apply(text));
            } catch (DateTimeException another) {
                // The next notation may fit.
            }
        }
        complain(line, 4, cells, "a time such as 2025-04-21T10:00:00+08:00 or a day such as 2025-04-21");
        return Optional.empty();
    }

    private void complain(int line, int column, List<String> cells, String expected) {
        complaints.add(new Complaint(name(), line, "column " + COLUMNS.get(column), cells.get(column), expected));
    }

    private static Reading reading(
            int line, List<String> cells, Indicator indicator, Period period, BigDecimal value, Instant published) {
        return new Reading(
                indicator.id(),
                cells.get(1),
                period,
                value,
                indicator.defaultStatus(),
                published,
                true,
                false,
                null,
                null,
                null,
                null,
                false,
                "backtest",
                line,
                line,
                "backtest",
                published);
    }
}
