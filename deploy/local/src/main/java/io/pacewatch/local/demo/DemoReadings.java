package io.pacewatch.local.demo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The seeded readings in the order in which they were published. */
record DemoReadings(List<DemoReading> inOrder) {

    /** Readings to post at the same business time. */
    record Batch(Instant at, List<DemoReading> readings) {}

    DemoReadings {
        inOrder = inOrder.stream()
                .sorted(Comparator.comparing(
                        (DemoReading reading) -> reading.publishedAt().toInstant()))
                .toList();
    }

    static DemoReadings of(List<Path> directories) {
        List<DemoReading> all = new ArrayList<>();
        for (Path directory : directories) {
            try (Stream<Path> files = Files.list(directory)) {
                files.filter(file -> file.toString().endsWith(".csv")).sorted().forEach(file -> all.addAll(read(file)));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return new DemoReadings(all);
    }

    /** What was published until the clock's present goes in one batch, the rest in one for each time of publication. */
    List<Batch> batches(Instant now) {
        List<Batch> batches = new ArrayList<>();
        for (DemoReading reading : inOrder) {
            Instant published = reading.publishedAt().toInstant();
            Instant at = published.isBefore(now) ? now : published;
            if (batches.isEmpty() || !batches.getLast().at().equals(at)) {
                batches.add(new Batch(at, new ArrayList<>()));
            }
            batches.getLast().readings().add(reading);
        }
        return batches;
    }

    private static List<DemoReading> read(Path file) {
        CsvMapper mapper = Wire.configure(CsvMapper.builder()).build();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                MappingIterator<DemoReading> rows = mapper.readerFor(DemoReading.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(lines)) {
            return rows.readAll();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file + ": " + unreadable.getMessage(), unreadable);
        }
    }
}
