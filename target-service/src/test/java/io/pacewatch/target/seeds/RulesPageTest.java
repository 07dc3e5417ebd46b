package io.pacewatch.target.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.goal.RuleName;
import io.pacewatch.events.verdict.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/rules.md says what the rules really say of the seeds' goals. */
class RulesPageTest {

    private static final Path PAGE = Path.of("../docs/rules.md");
    private static final LocalDate APRIL = LocalDate.of(2025, 4, 30);
    private static final LocalDate JULY = LocalDate.of(2025, 7, 31);
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 31);
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate CLOSE = LocalDate.of(2026, 12, 31);

    private record Row(String id, String figures, String text) {}

    private static List<Row> rows() throws IOException {
        try (Stream<String> lines = Files.lines(PAGE)) {
            return lines.filter(line -> line.startsWith("| `"))
                    .map(line -> {
                        String[] cells = line.split("\\|");
                        return new Row(cells[1].strip().replace("`", ""), cells[3].strip(), line);
                    })
                    .toList();
        }
    }

    private static List<WorkedGoal> worked() throws IOException {
        Seeded seeds = Seeded.read();
        Map<String, Goal> goals = seeds.goals().stream().collect(Collectors.toMap(Goal::id, Function.identity()));
        List<WorkedGoal> worked = new ArrayList<>();
        for (Row row : rows()) {
            assertThat(goals).as("goals of the seeds").containsKey(row.id());
            worked.add(WorkedGoal.of(goals.get(row.id()), seeds.catalogue(), row.figures()));
        }
        return worked;
    }

    @Test
    void the_table_says_what_the_rules_say() throws IOException {
        List<Row> rows = rows();
        List<WorkedGoal> worked = worked();
        List<String> written = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            WorkedGoal goal = worked.get(i);
            written.add(String.join(
                            " | ",
                            "| `" + rows.get(i).id() + "`",
                            goal.measuredBy(),
                            rows.get(i).figures(),
                            goal.cell(APRIL),
                            goal.cell(JULY),
                            goal.cell(OCTOBER),
                            goal.cell(NEW_YEAR),
                            goal.cell(CLOSE))
                    + " |");
        }

        assertThat(rows.stream().map(Row::text)).isEqualTo(written);
    }

    @Test
    void it_has_thirty_goals_and_every_rule() throws IOException {
        List<WorkedGoal> worked = worked();

        assertThat(worked).hasSizeGreaterThanOrEqualTo(30);
        assertThat(worked)
                .extracting(w -> w.goal().rule())
                .contains(
                        RuleName.GROWTH,
                        RuleName.CUMULATIVE,
                        RuleName.LEVEL,
                        RuleName.STAGED,
                        RuleName.DONE,
                        RuleName.DIRECTION,
                        RuleName.RANK);
    }

    @Test
    void elapsed_time_alone_raises_no_storm_in_april() throws IOException {
        for (WorkedGoal goal : worked()) {
            if (goal.goal().rule() == RuleName.CUMULATIVE) {
                assertThat(goal.statusOn(APRIL)).as(goal.goal().id()).isNotEqualTo(Status.BEHIND);
            }
        }
    }

    @Test
    void nothing_changes_because_a_month_or_a_year_begins() throws IOException {
        for (WorkedGoal goal : worked()) {
            String id = goal.goal().id();
            assertThat(goal.statusOn(LocalDate.of(2025, 11, 1))).as(id).isEqualTo(goal.statusOn(OCTOBER));
            assertThat(goal.statusOn(NEW_YEAR)).as(id).isEqualTo(goal.statusOn(LocalDate.of(2025, 12, 31)));
        }
    }

    @Test
    void every_goal_whose_figures_are_out_is_decided_in_the_end() throws IOException {
        for (WorkedGoal goal : worked()) {
            if (!goal.awaiting(CLOSE)) {
                assertThat(goal.statusOn(CLOSE))
                        .as(goal.goal().id())
                        .isIn(Status.ACHIEVED, Status.MISSED, Status.UNKNOWN);
            }
        }
    }
}
