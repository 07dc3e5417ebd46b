package io.pacewatch.events.catalogue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts working days over the years that the catalogue knows; a year it does not know has plain weekends. */
public final class WorkingDays {

    /** The State Council announces a year's holidays in the autumn before. */
    private static final Month ANNOUNCED_FROM = Month.OCTOBER;

    private final Set<Integer> known = new HashSet<>();
    private final Set<LocalDate> holidays = new HashSet<>();
    private final Set<LocalDate> workdays = new HashSet<>();

    /** The calendar made of these years. */
    public WorkingDays(List<WorkingYear> years) {
        for (WorkingYear year : years) {
            known.add(year.year());
            holidays.addAll(year.holidays());
            workdays.addAll(year.workdays());
        }
    }

    /** Whether a calendar is missing that should be here on this day: this year's, or from October on the next one's. */
    public boolean endTooSoon(LocalDate today) {
        boolean announced = today.getMonth().compareTo(ANNOUNCED_FROM) >= 0;
        return !known.contains(today.getYear()) || announced && !known.contains(today.getYear() + 1);
    }

    /** Whether offices are open on this day. */
    public boolean isWorking(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return workdays.contains(day) || !weekend && !holidays.contains(day);
    }

    /** The {@code count}th working day after this day; the day itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            if (isWorking(at)) {
                left--;
            }
        }
        return at;
    }
}
