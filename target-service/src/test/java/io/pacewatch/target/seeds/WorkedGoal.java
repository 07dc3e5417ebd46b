package io.pacewatch.target.seeds;

import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.period.Period;
import io.pacewatch.events.reading.Reading;
import io.pacewatch.events.verdict.GoalSnapshot;
import io.pacewatch.events.verdict.Status;
import io.pacewatch.events.verdict.StatusWord;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.wire.Wire;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.pace.FiguresGiven;
import io.pacewatch.target.pace.Judge;
import io.pacewatch.target.series.Knowledge;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One goal of the seeds with figures written as in docs/rules.md: {@code 06=5.6} for June 2025, {@code 24/06=6.9} for
 * 2024, {@code gdp:24/06=963.5} for another series, and for events {@code 06=0.5→2025-11-20} (expected on) and
 * {@code 12=1✓2025-12-20} (happened on). Each figure is published on its due day at ten.
 */
record WorkedGoal(Goal goal, Catalogue catalogue, List<Reading> readings) {

    private static final Pattern FIGURE =
            Pattern.compile("(?:([a-z-]+):)?(?:(\\d\\d)/)?(\\d\\d)=(-?[\\d.]+)(?:→([\\d-]+))?(?:✓([\\d-]+))?");
    private static final Judge JUDGE = new Judge();

    static WorkedGoal of(Goal goal, Catalogue catalogue, String figures) {
        List<Reading> readings = new ArrayList<>();
        if (!figures.equals("—")) {
            for (String figure : figures.split(" ")) {
                readings.add(reading(goal, catalogue, figure, readings.size() + 1));
            }
        }
        return new WorkedGoal(goal, catalogue, readings);
    }

    private static Reading reading(Goal goal, Catalogue catalogue, String figure, int row) {
        Matcher m = FIGURE.matcher(figure);
        if (!m.matches()) {
            throw new IllegalArgumentException(goal.id() + ": no figure: " + figure);
        }
        String series = m.group(1) == null ? goal.indicator() : m.group(1);
        Indicator indicator = catalogue.indicator(series).orElseThrow();
        int year = m.group(2) == null ? 2025 : 2000 + Integer.parseInt(m.group(2));
        Period period = Period.month(year, Integer.parseInt(m.group(3)));
        Instant published =
                indicator.dueDay(period).atTime(10, 0).atZone(Wire.ZONE).toInstant();
        return new Reading(
                series,
                goal.region(),
                period,
                new BigDecimal(m.group(4)),
                indicator.defaultStatus(),
                published,
                true,
                false,
                m.group(6) == null ? null : LocalDate.parse(m.group(6)),
                m.group(5) == null ? null : LocalDate.parse(m.group(5)),
                null,
                null,
                true,
                "S",
                row,
                row,
                "lishui-stats",
                published);
    }

    /** What is said of the goal at the end of this day; empty if nothing is. */
    Optional<Verdict> on(LocalDate day) {
        Knowledge k = known(day);
        Indicator indicator = indicator();
        return JUDGE.unreported(goal, indicator, k, day, catalogue.workingDays())
                .or(() -> JUDGE.latest(goal, indicator, k).flatMap(p -> JUDGE.judge(goal, indicator, k, p)));
    }

    boolean awaiting(LocalDate day) {
        boolean decided = on(day).filter(v -> v.status().closes()).isPresent();
        return !decided && JUDGE.awaiting(goal, indicator(), known(day), day).isPresent();
    }

    private Knowledge known(LocalDate day) {
        Instant evening = day.atTime(20, 0).atZone(Wire.ZONE).toInstant();
        return FiguresGiven.knowledge(readings, Map.of()).asOf(evening);
    }

    Indicator indicator() {
        return catalogue.indicator(goal.indicator()).orElseThrow();
    }

    Status statusOn(LocalDate day) {
        return on(day).map(Verdict::status).orElse(Status.UNKNOWN);
    }

    /** The cell of a day: the shape, the word, and whether the closing figure is not out yet. */
    String cell(LocalDate day) {
        String said = on(day).map(v ->
                        v.status().shape() + " " + StatusWord.of(snapshot(), v).zh())
                .orElse("—");
        return said + (awaiting(day) ? "，待公布" : "");
    }

    private GoalSnapshot snapshot() {
        Department lead = catalogue.department(goal.lead()).orElseThrow();
        return GoalSnapshot.of(
                goal, indicator(), null, catalogue.region(goal.region()).orElseThrow(), lead, List.of());
    }

    /** Rule and profile as they were used: by elapsed time where the goal's own profile had nothing to go by. */
    String measuredBy() {
        String rule = goal.rule().name().toLowerCase(Locale.ROOT);
        return on(LocalDate.of(2025, 10, 31))
                .map(Verdict::profile)
                .map(p -> rule + ", " + code(p.name().name()) + (p.reason() == null ? "" : " (" + p.reason() + ")"))
                .orElse(rule);
    }

    private static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
