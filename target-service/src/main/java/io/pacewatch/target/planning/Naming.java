package io.pacewatch.target.planning;

import io.pacewatch.events.goal.GoalKey;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.ProblemException;
import io.pacewatch.target.goals.GoalSearch;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds the goal that a request names, which may leave out region and year as when it asks for one. */
@ApplicationScoped
class Naming {
    private final Jdbi jdbi;
    private final GoalSearch goals;
    private final BusinessClock clock;
    private final String homeRegion;

    Naming(
            Jdbi jdbi,
            GoalSearch goals,
            BusinessClock clock,
            @ConfigProperty(name = "pacewatch.home-region") String homeRegion) {
        this.jdbi = jdbi;
        this.goals = goals;
        this.clock = clock;
        this.homeRegion = homeRegion;
    }

    /**
     * The key of a goal that is there.
     *
     * @throws ProblemException 404 if there is none
     */
    GoalKey of(String id, @Nullable String region, @Nullable Integer year) {
        String where = region == null ? homeRegion : region;
        return jdbi.withHandle(handle ->
                        goals.find(handle, id, where, year, clock.today().getYear()))
                .map(standing -> standing.goal().key())
                .orElseThrow(() -> absent(id, where, year));
    }

    static ProblemException absent(String id, String region, @Nullable Integer year) {
        String when = year == null ? "" : " " + year;
        return new ProblemException(Problem.of(404, "not-found")
                .because(
                        "没有目标 %s（%s%s）".formatted(id, region, when),
                        "There is no goal %s of %s%s".formatted(id, region, when)));
    }
}
