package io.pacewatch.target.seeds;

import io.pacewatch.events.catalogue.CatalogueComplete;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.events.wire.EventType;
import io.pacewatch.platform.clock.BusinessClock;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.target.database.Locks;
import io.pacewatch.target.goals.CatalogueStore;
import io.pacewatch.target.goals.GoalStore;
import io.pacewatch.target.judging.JudgingTransaction;
import io.pacewatch.target.outbox.Announcements;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Loads the seeds that are absent and overwrites nothing: whoever has changed a goal since keeps it. One transaction,
 * in which also the announcements are written down, the completeness marker after all records.
 */
@ApplicationScoped
class SeedLoader {
    /** How much of the seeds was new, and why which goals were refused. */
    record Loaded(int records, int goals, List<String> refused) {}

    private final Jdbi jdbi;
    private final CatalogueStore catalogue;
    private final GoalStore goals;
    private final Announcements announcements;
    private final JudgingTransaction judging;
    private final BusinessClock clock;
    private final InstantSource machine;

    SeedLoader(
            Jdbi jdbi,
            CatalogueStore catalogue,
            GoalStore goals,
            Announcements announcements,
            JudgingTransaction judging,
            BusinessClock clock,
            InstantSource machine) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.goals = goals;
        this.announcements = announcements;
        this.judging = judging;
        this.clock = clock;
        this.machine = machine;
    }

    Loaded load(Path seeds) {
        List<CatalogueRecord> records = CatalogueFiles.read(seeds);
        return jdbi.inTransaction(handle -> {
            Locks.GOALS.takeAlone(handle);
            int added = loadCatalogue(handle, records);
            Catalogue known = catalogue.read(handle);
            List<String> refused = new ArrayList<>();
            List<Goal> loaded = new ArrayList<>();
            for (Path file : SeedFiles.goals(seeds)) {
                SeedFiles.read(file, known, goal -> {
                    switch (goal) {
                        case CheckedGoal.Sound sound ->
                            loadGoal(handle, sound.goal()).ifPresent(loaded::add);
                        case CheckedGoal.Unsound unsound -> refused.add(SeedFiles.reason(file, unsound));
                    }
                });
            }
            if (!loaded.isEmpty()) {
                judging.judgeLoaded(handle, loaded);
            }
            return new Loaded(added, loaded.size(), refused);
        });
    }

    private int loadCatalogue(Handle handle, List<CatalogueRecord> records) {
        Instant now = machine.instant();
        List<CatalogueRecord> added =
                records.stream().filter(r -> catalogue.insert(handle, r, now)).toList();
        added.forEach(r -> announce(handle, r, now));
        var marker = new CatalogueComplete(records.size());
        // Nobody may take an empty catalogue for a whole one: it would refuse every reading.
        if (!added.isEmpty()) {
            catalogue.insert(handle, marker, now);
            announce(handle, marker, now);
        }
        return added.size();
    }

    private void announce(Handle handle, CatalogueRecord record, Instant now) {
        announcements.add(handle, EventType.CATALOGUE, record.key(), record.key(), record, now);
    }

    private Optional<Goal> loadGoal(Handle handle, Goal seeded) {
        Goal goal = seeded.withVersion(1);
        if (!goals.insert(handle, goal, clock.instant())) {
            return Optional.empty();
        }
        String key = goal.key().text();
        announcements.add(handle, EventType.GOAL, key, key + "/" + goal.version(), goal, machine.instant());
        return Optional.of(goal);
    }
}
