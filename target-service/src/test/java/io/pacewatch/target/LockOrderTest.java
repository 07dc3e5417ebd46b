package io.pacewatch.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.goals.Standing;
import io.pacewatch.target.judging.Watch;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever waits for a goal holds nothing that its holder may come to need: nobody waits in a ring. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class LockOrderTest extends WithBureau {
    private static final String COUNTY = "331181";
    /** Shorter than the second after which the database looks for rings, so that the test is who gives up. */
    private static final String GIVES_UP = "set local lock_timeout = '500ms'";

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    GoalStore goals;

    @Inject
    Watch watch;

    @Inject
    BusinessClock business;

    private Planner planner;

    @BeforeEach
    void openPlan() {
        planner = Planner.of(tokens);
    }

    @Test
    void anImportTakesGoalsInTheOrderInWhichTheirVerdictsArePublished() throws Exception {
        planner.add(Planner.goal("first-locked", COUNTY, 2025, "6"));
        planner.add(Planner.goal("second-locked", COUNTY, 2025, "6"));
        String turnedRound = Planner.plan(
                Planner.goal("second-locked", COUNTY, 2025, "5"), Planner.goal("first-locked", COUNTY, 2025, "5"));

        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Integer> answer = jdbi.inTransaction(handle -> {
                goals.lock(handle, List.of("first-locked|331181|2025"));
                Future<Integer> imported = other.submit(() -> take(turnedRound));
                awaitSomebodyWaitsFor(handle);
                handle.execute(GIVES_UP);
                goals.lock(handle, List.of("second-locked|331181|2025"));
                return imported;
            });

            assertThat(answer.get()).isEqualTo(200);
        }
    }

    private int take(String plan) {
        return planner.writes()
                .queryParam("reason", "lower")
                .body(plan)
                .urlEncodingEnabled(false)
                .post("/api/v1/goals:import")
                .statusCode();
    }

    @Test
    void aPassThatWaitsForAGoalHoldsNothingOfWhatIsDue() {
        planner.add(Planner.goal("looked-at", COUNTY, 2025, "6"));
        String series = "gdp-growth|331181";
        Instant now = business.instant();

        jdbi.useTransaction(handle -> {
            List<Standing> held =
                    goals.lock(handle, List.of("looked-at|331181|2025")).standings();
            CompletableFuture.runAsync(() -> falls(series, now)).join();
            awaitSomebodyWaitsFor(handle);
            handle.execute(GIVES_UP);
            watch.turned(handle, held, now);
        });

        await().atMost(SOON).until(() -> !isDue(series));
    }

    /** Something is due, for whoever looks; a thread has one handle, and what the holder writes nobody sees yet. */
    private void falls(String series, Instant at) {
        jdbi.useHandle(handle ->
                handle.createUpdate("""
                        insert into due (kind, key, due_on, due_at)
                        values ('READING', :series, (cast(:at as timestamptz) at time zone 'Asia/Shanghai')::date, :at)
                        """).bind("series", series).bind("at", at).execute());
    }

    private boolean isDue(String series) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select 1 from due where key = :series and done_at is null and due_at <= :now)
                        """)
                .bind("series", series)
                .bind("now", business.instant())
                .mapTo(Boolean.class)
                .one());
    }

    private static void awaitSomebodyWaitsFor(Handle holder) {
        await().atMost(SOON)
                .until(() -> holder.createQuery("""
                        select exists (select 1 from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                        """).mapTo(Boolean.class).one());
    }
}
