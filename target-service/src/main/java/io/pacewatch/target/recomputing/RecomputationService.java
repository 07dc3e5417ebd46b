package io.pacewatch.target.recomputing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Begins passes over all goals when somebody asks for one, and tells how far they are. */
@ApplicationScoped
public class RecomputationService {
    private final Jdbi jdbi;
    private final PassRepository passes;
    private final InstantSource machine;

    RecomputationService(Jdbi jdbi, PassRepository passes, InstantSource machine) {
        this.jdbi = jdbi;
        this.passes = passes;
        this.machine = machine;
    }

    /** Begins a pass; whichever instance has time carries it on. */
    public Pass begin() {
        return jdbi.withHandle(handle -> passes.begin(handle, machine.instant()));
    }

    /** The pass with this number. */
    public Optional<Pass> find(long id) {
        return jdbi.withHandle(handle -> passes.find(handle, id));
    }
}
