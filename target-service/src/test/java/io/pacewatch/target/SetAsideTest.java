package io.pacewatch.target;

import static org.awaitility.Awaitility.await;

import io.pacewatch.platform.clock.BusinessClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A goal that nobody can read, as it is after a hand in the database, keeps no other from being looked at. */
@QuarkusTest
@QuarkusTestResource(RealInfrastructure.class)
class SetAsideTest extends WithBureau {
    private static final String SOUND = "gdp-growth|331102";
    private static final String BROKEN = "retail-sales-growth|331102";

    @ConfigProperty(name = "pacewatch.tokens.file")
    String tokens;

    @Inject
    Jdbi jdbi;

    @Inject
    BusinessClock business;

    @BeforeEach
    void twoGoalsOfWhichOneIsBroken() {
        Planner planner = Planner.of(tokens);
        planner.add(Planner.goal("sound-goal", "gdp-growth", "331102", 2025, "6"));
        planner.add(Planner.goal("broken-goal", "retail-sales-growth", "331102", 2025, "6"));
        deadline("never");
    }

    @AfterEach
    void mend() {
        deadline("2025-12-31");
    }

    private void deadline(String day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update goal set goal = jsonb_set(goal::jsonb, '{deadline}', to_jsonb(cast(:day as text)))::json
                        where goal_key = 'broken-goal|331102|2025'
                        """).bind("day", day).execute());
    }

    @Test
    void whatIsDueBesideItIsDone() {
        Instant now = business.instant();
        jdbi.useTransaction(handle -> {
            for (String series : List.of(BROKEN, SOUND)) {
                handle.createUpdate("""
                                insert into due (kind, key, due_on, due_at)
                                values ('READING', :series, date '2025-07-20', :now)
                                """).bind("series", series).bind("now", now).execute();
            }
            handle.execute("delete from late_reading where indicator = 'gdp-growth' and region = '331102'");
        });

        await().atMost(SOON)
                .until(() ->
                        count("select count(*) from due where done_at is null and due_on = date '2025-07-20'") == 0);
        await().atMost(SOON)
                .until(() -> count("select count(*) from late_reading where indicator = 'gdp-growth'"
                                + " and region = '331102' and ended_at is null")
                        == 1);
    }

    private long count(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(Long.class).one());
    }
}
