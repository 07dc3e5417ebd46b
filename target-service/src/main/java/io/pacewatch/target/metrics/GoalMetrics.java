package io.pacewatch.target.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import io.pacewatch.events.verdict.Verdict;
import io.pacewatch.events.verdict.VerdictEvent;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.metrics.CountAge;
import io.pacewatch.platform.perseverance.Failure;
import io.pacewatch.target.due.GoalDues;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalSearch;
import io.pacewatch.target.goals.GoalSearch.Tally;
import io.pacewatch.target.goals.GoalSearch.Wanted;
import io.pacewatch.target.goals.Standing;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/** Where the goals stand, for graphs. Single goals only for the regions configured, so that their number is bounded. */
@ApplicationScoped
class GoalMetrics {
    private static final int GOALS_OF_A_REGION = 500;

    private final Jdbi jdbi;
    private final GoalSearch goals;
    private final CatalogueStore catalogue;
    private final BusinessClock clock;
    private final List<String> regions;
    private final MultiGauge tallies;
    private final MultiGauge progress;
    private final MultiGauge gap;
    private final GoalDues dues;
    private final CountAge age;
    private volatile long late;

    GoalMetrics(
            Jdbi jdbi,
            GoalSearch goals,
            CatalogueStore catalogue,
            GoalDues dues,
            BusinessClock clock,
            MeterRegistry meters,
            InstantSource machine,
            @ConfigProperty(name = "pacewatch.metrics.regions") List<String> regions) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.catalogue = catalogue;
        this.dues = dues;
        this.clock = clock;
        this.regions = regions;
        this.age = CountAge.of("goals", meters, machine);
        tallies = MultiGauge.builder("pacewatch.goals")
                .description("Goals of the business year, or of the latest before it that has some")
                .register(meters);
        progress = MultiGauge.builder("pacewatch.goal.progress.ratio")
                .description("Share of a goal done, where amounts add up")
                .register(meters);
        gap = MultiGauge.builder("pacewatch.goal.gap")
                .description("Figure less what pace asks for, in the goal's unit")
                .register(meters);
        Gauge.builder("pacewatch.series.late", () -> late)
                .description("Series whose figure is past its due day")
                .register(meters);
    }

    @Scheduled(every = "5s", delayed = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void refresh() {
        try {
            jdbi.useHandle(handle -> {
                int year = clock.today().getYear();
                // The scraper has no token.
                Set<String> internal = catalogue.read(handle).internalIndicators();
                List<Standing> standings = new ArrayList<>();
                regions.forEach(region -> goals.year(handle, region, year)
                        .map(y -> Wanted.of(region, y, GOALS_OF_A_REGION))
                        .ifPresent(wanted -> standings.addAll(goals.find(handle, wanted, internal))));
                tallies.register(
                        goals.tally(handle, year).stream().map(GoalMetrics::row).toList(), true);
                progress.register(rows(standings, Verdict::progress), true);
                gap.register(rows(standings, Verdict::gap), true);
                late = dues.late(handle);
            });
            age.counted();
        } catch (JdbiException e) {
            Log.debugf("The goals cannot be counted now: %s", Failure.reason(e));
        }
    }

    private static Row<?> row(Tally t) {
        return Row.of(Tags.of("status", t.status(), "department", t.department()), t.goals());
    }

    private static List<Row<?>> rows(List<Standing> standings, Function<Verdict, BigDecimal> number) {
        List<Row<?>> rows = new ArrayList<>();
        for (Standing s : standings) {
            s.latest()
                    .map(VerdictEvent::verdict)
                    .map(number)
                    .ifPresent(n -> rows.add(Row.of(
                            Tags.of("goal", s.goal().id(), "region", s.goal().region()), n)));
        }
        return rows;
    }
}
