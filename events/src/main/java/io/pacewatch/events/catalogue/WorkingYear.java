package io.pacewatch.events.catalogue;

import java.time.LocalDate;
import java.util.Set;

/**
 * The State Council's holidays of one year and the weekend days worked to make up for them; every other day is a
 * working day from Monday to Friday.
 *
 * @param year     the calendar year
 * @param holidays days off
 * @param workdays Saturdays and Sundays that are worked
 * @param source   the notice that it comes from
 */
public record WorkingYear(int year, Set<LocalDate> holidays, Set<LocalDate> workdays, String source)
        implements CatalogueRecord {

    /** Copies the sets. */
    public WorkingYear {
        holidays = Set.copyOf(holidays);
        workdays = Set.copyOf(workdays);
    }

    @Override
    public String key() {
        return "working-year/" + year;
    }
}
