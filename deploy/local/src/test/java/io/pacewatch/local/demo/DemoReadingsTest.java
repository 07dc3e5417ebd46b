package io.pacewatch.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.local.demo.DemoReadings.Batch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoReadingsTest {
    private static final Instant JANUARY = Instant.parse("2025-01-02T01:00:00Z");

    @TempDir
    private Path directory;

    @BeforeEach
    void seeds() throws Exception {
        Files.writeString(directory.resolve("b.csv"), """
                indicator,region,period,value,unit,status,publishedAt,bureau,source,note,madeUp
                gdp-growth,331100,2025-Q1,6.30,percent,preliminary,2025-04-21T10:00:00+08:00,lishui-stats,made up,"a, b",true
                gdp-growth,331100,2024,5.7,percent,preliminary,2024-12-31T10:00:00+08:00,lishui-stats,https://x.example,,false
                """);
        Files.writeString(directory.resolve("a.csv"), """
                indicator,region,period,value,unit,status,publishedAt,bureau,source,note,madeUp
                gdp,331100,2025-Q1,900,100m-yuan,,2025-04-21T10:00:00+08:00,lishui-stats,https://x.example,,false
                gdp,331100,2023,1964.4,100m-yuan,final,2024-01-31T10:00:00+08:00,lishui-stats,https://x.example,,false
                """);
    }

    @Test
    void whatIsPastGoesAtOnceAndTheRestWhenItWasPublished() {
        List<Batch> batches = DemoReadings.of(List.of(directory)).batches(JANUARY);

        assertThat(batches).extracting(Batch::at).containsExactly(JANUARY, Instant.parse("2025-04-21T02:00:00Z"));
        assertThat(batches.getFirst().readings())
                .extracting(DemoReading::period)
                .containsExactly("2023", "2024");
        assertThat(batches.getLast().readings())
                .extracting(DemoReading::series)
                .containsExactly("gdp|331100", "gdp-growth|331100");
    }

    @Test
    void aPostCarriesTheFigureAsPrintedAndWhatTheRowGives() {
        List<DemoReading> readings = DemoReadings.of(List.of(directory)).inOrder();

        String madeUp = readings.getLast().asPost().toString();
        String real = readings.get(2).asPost().toString();

        assertThat(madeUp)
                .contains("\"value\":6.3")
                .contains("\"madeUp\":true")
                .contains("\"note\":\"a, b\"")
                .contains("\"publishedAt\":\"2025-04-21T10:00:00+08:00\"");
        assertThat(real).contains("\"madeUp\":false").doesNotContain("note").doesNotContain("status");
    }
}
