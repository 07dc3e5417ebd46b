package io.pacewatch.target.seeds;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.goal.Goal;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.seeds.CatalogueFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The seeds of this repository. */
record Seeded(List<CatalogueRecord> records, Catalogue catalogue, List<Goal> goals) {
    static final Path PLACE = Path.of("../seeds");

    /** The goals that are sound; of others {@link SeedFilesTest} complains. */
    static Seeded read() {
        List<CatalogueRecord> records = CatalogueFiles.read(PLACE);
        Catalogue catalogue =
                new Catalogue(records.stream().collect(Collectors.toMap(CatalogueRecord::key, Function.identity())));
        List<Goal> goals = new ArrayList<>();
        SeedFiles.goals(PLACE)
                .forEach(file -> SeedFiles.read(file, catalogue, goal -> {
                    if (goal instanceof CheckedGoal.Sound sound) {
                        goals.add(sound.goal());
                    }
                }));
        return new Seeded(records, catalogue, goals);
    }
}
