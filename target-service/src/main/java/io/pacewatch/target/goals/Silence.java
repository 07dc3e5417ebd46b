package io.pacewatch.target.goals;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.target.pace.Judge;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * What is silent by now: to be done, never reported on, and a report was due. A matter of the day on which one asks, and
 * so not kept with the goals.
 */
@ApplicationScoped
class Silence {
    private record Unheard(String indicator, int year) {
        String text() {
            return indicator + "|" + year;
        }
    }

    private final CatalogueStore catalogue;
    private final BusinessClock clock;

    Silence(CatalogueStore catalogue, BusinessClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Indicators with a year, {@code national-park|2025}, in which goals without any verdict are silent. */
    List<String> today(Handle handle) {
        List<Unheard> unheard = handle.createQuery("""
                        select distinct g.goal ->> 'indicator' as indicator, s.year from goal_state s
                        join goal g on g.goal_key = s.goal_key and g.version = s.version
                        where s.status is null and not s.deleted and g.goal ->> 'rule' = 'done'
                        """)
                .map((row, c) -> new Unheard(row.getString("indicator"), row.getInt("year")))
                .list();
        Catalogue names = catalogue.read(handle);
        LocalDate today = clock.today();
        return unheard.stream()
                .filter(u -> names.indicator(u.indicator())
                        .filter(i -> Judge.reportsDue(u.year(), i, today))
                        .isPresent())
                .map(Unheard::text)
                .toList();
    }
}
