package io.pacewatch.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pacewatch.events.wire.Wire;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole catalogue through its year, week by week, with figures for the headline goals and silence from everybody
 * else, which is the worst that can happen to a mailbox: who gets how many mails, and when.
 */
@Tag("chaos")
class YearWalkedThroughTest {
    private static final LocalDate REPORT = LocalDate.of(2025, 2, 24);
    private static final LocalDate END = LocalDate.of(2026, 3, 9);
    /** The week of 29 January, the twentieth working day after the year's end. */
    private static final LocalDate DECIDED = LocalDate.of(2026, 2, 2);
    /** Weeks in which time alone passes: early April, early November, 1 January. */
    private static final List<LocalDate> ORDINARY =
            List.of(LocalDate.of(2025, 4, 7), LocalDate.of(2025, 11, 10), LocalDate.of(2026, 1, 5));

    /** A week's news take over a second to be written on a slow machine, and belong into one mail. */
    private static final Map<String, String> WINDOW = Map.of("pacewatch.alert.window", "PT3S");

    private static final String SUPERVISION = "dcs@lishui.example";

    /** A mail, and the Monday on which it was there. */
    private record Received(LocalDate monday, String to, String subject) {
        boolean late() {
            return subject.startsWith("【数据逾期】");
        }
    }

    private record Figure(OffsetDateTime publishedAt, ObjectNode json) {}

    @Test
    void nobodyIsStormed(@TempDir Path directory) throws IOException {
        List<Figure> figures = demo();
        List<Received> mails = new ArrayList<>();
        Set<LocalDate> posted = new HashSet<>();
        try (RunningStack running = RunningStack.at(directory, REPORT + "T09:00:00+08:00", WINDOW)) {
            running.awaitIdle();
            for (LocalDate monday = REPORT; !monday.isAfter(END); monday = monday.plusWeeks(1)) {
                LocalDate day = monday;
                if (day.isAfter(REPORT)) {
                    assertThat(running.client.moveClock(at(day))).isEmpty();
                }
                if (post(running, figures, day)) {
                    posted.add(day);
                }
                running.awaitIdle();
                running.mails().stream()
                        .skip(mails.size())
                        .map(mail -> new Received(
                                day,
                                mail.path("to").asText(),
                                mail.path("subject").asText()))
                        .forEach(mails::add);
            }
            long goals = running.database.count("select count(*) from target.goal_state");
            print(goals, running.database.count("select count(*) from target.late_reading where told"), mails);
            assertThat(goals).as("the whole catalogue").isGreaterThan(150);
            running.everythingSentIsAsTheDocumentSays();
        }
        lateFiguresAreOneMailForEachReaderAndMorning(mails);
        nothingBreaksLooseOnAnOrdinaryDay(mails, posted);
    }

    private static void lateFiguresAreOneMailForEachReaderAndMorning(List<Received> mails) {
        Map<String, Long> byReaderAndWeek = mails.stream()
                .filter(Received::late)
                .collect(Collectors.groupingBy(m -> m.to() + " " + m.monday(), Collectors.counting()));
        assertThat(byReaderAndWeek.values()).allMatch(count -> count == 1);
        Map<String, Long> byReader = mails.stream()
                .filter(Received::late)
                .filter(m -> !m.to().equals(SUPERVISION))
                .collect(Collectors.groupingBy(Received::to, Collectors.counting()));
        // Two release days, each with at most the year's eleven figures: January has none.
        assertThat(byReader.values()).isNotEmpty().allMatch(count -> count <= 22);
        long told = byReader.values().stream().mapToLong(count -> count).sum();
        assertThat((double) told / byReader.size())
                .as("late mails for each reporter in a year in which it sends nothing")
                .isLessThan(8);
    }

    /** Time alone warns of nothing but what a deadline has decided: 1 January, April and 1 November are ordinary days. */
    private static void nothingBreaksLooseOnAnOrdinaryDay(List<Received> mails, Set<LocalDate> posted) {
        assertThat(posted).doesNotContain(ORDINARY.toArray(LocalDate[]::new));
        assertThat(mails)
                .filteredOn(m ->
                        !m.late() && !posted.contains(m.monday()) && !m.monday().equals(DECIDED))
                .as("warnings in weeks in which no figure was posted")
                .isEmpty();
        assertThat(mails)
                .filteredOn(m -> !m.late() && m.monday().equals(DECIDED))
                .as("one mail for each department when silence about its tasks counts as a failure")
                .hasSizeBetween(10, 25)
                .extracting(Received::to)
                .doesNotHaveDuplicates();
        assertThat(mails.stream().filter(m -> m.to().equals(SUPERVISION)))
                .as("mails to the supervision office in the year")
                .hasSizeBetween(20, 35);
    }

    private static void print(long goals, long late, List<Received> mails) {
        Map<LocalDate, Map<String, Long>> weeks = mails.stream()
                .collect(Collectors.groupingBy(
                        Received::monday,
                        TreeMap::new,
                        Collectors.groupingBy(
                                m -> m.late() ? (m.to().equals(SUPERVISION) ? "supervision" : "late") : "alert",
                                TreeMap::new,
                                Collectors.counting())));
        System.out.printf("%d goals, %d late figures, %d mails%n", goals, late, mails.size());
        weeks.forEach((monday, counts) -> System.out.printf("%s %s%n", monday, counts));
        mails.stream()
                .collect(Collectors.groupingBy(Received::to, TreeMap::new, Collectors.counting()))
                .forEach((to, count) -> System.out.printf("%4d %s%n", count, to));
    }

    private static boolean post(RunningStack running, List<Figure> figures, LocalDate day) {
        ArrayNode body = Wire.mapper().createArrayNode();
        figures.stream()
                .filter(f -> !f.publishedAt().toInstant().isAfter(at(day)))
                .filter(f -> day.equals(REPORT) || f.publishedAt().toInstant().isAfter(at(day.minusWeeks(1))))
                .forEach(f -> body.add(f.json()));
        if (!body.isEmpty()) {
            JsonNode answer = running.post(body.toString()).body();
            assertThat(answer.path("accepted").asInt()).as(answer.toString()).isEqualTo(body.size());
            running.receipt(answer.path("submission").asText());
        }
        return !body.isEmpty();
    }

    private static Instant at(LocalDate day) {
        return day.atTime(9, 0).toInstant(ZoneOffset.ofHours(8));
    }

    private static List<Figure> demo() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../../seeds/demo/lishui-2025.csv"));
        return lines.stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(cells -> new Figure(
                        OffsetDateTime.parse(cells[6]),
                        Wire.mapper()
                                .createObjectNode()
                                .put("indicator", cells[0])
                                .put("region", cells[1])
                                .put("period", cells[2])
                                .put("value", new BigDecimal(cells[3]))
                                .put("status", cells[5])
                                .put("publishedAt", cells[6])))
                .toList();
    }
}
