package io.pacewatch.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.pacewatch.target.goals.GoalStore;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
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

    private static void awaitSomebodyWaitsFor(Handle holder) {
        await().atMost(SOON)
                .until(() -> holder.createQuery("""
                        select exists (select 1 from pg_locks
                            where not granted and pg_backend_pid() = any(pg_blocking_pids(pid)))
                        """).mapTo(Boolean.class).one());
    }
}
