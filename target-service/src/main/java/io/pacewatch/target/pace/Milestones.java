package io.pacewatch.target.pace;

import static java.time.temporal.ChronoUnit.DAYS;

import io.pacewatch.events.goal.Goal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A goal's own plan as a line: from the start on 1 January through its stages, straight between them. A plan that stops
 * short of the goal's number before the deadline goes on straight to the number at the deadline.
 */
record Milestones(Goal goal, BigDecimal from, BigDecimal to) {

    /** What the plan asks for by the end of this day; the whole from its last stage on. */
    BigDecimal plannedBy(LocalDate day) {
        NavigableMap<LocalDate, BigDecimal> line = line();
        if (!day.isBefore(line.lastKey())) {
            return to;
        }
        Map.Entry<LocalDate, BigDecimal> before = line.floorEntry(day);
        Map.Entry<LocalDate, BigDecimal> after = line.higherEntry(day);
        BigDecimal rise = after.getValue().subtract(before.getValue());
        BigDecimal gone = BigDecimal.valueOf(DAYS.between(before.getKey(), day));
        BigDecimal all = BigDecimal.valueOf(DAYS.between(before.getKey(), after.getKey()));
        return before.getValue().add(Decimals.over(rise.multiply(gone), all));
    }

    private NavigableMap<LocalDate, BigDecimal> line() {
        NavigableMap<LocalDate, BigDecimal> line = new TreeMap<>();
        line.put(LocalDate.of(goal.year(), 1, 1), from);
        goal.stages().forEach(stage -> line.put(stage.date(), stage.value()));
        boolean open = line.lastEntry().getValue().compareTo(to) != 0;
        if (open && line.lastKey().isBefore(goal.deadline())) {
            line.put(goal.deadline(), to);
        }
        return line;
    }
}
