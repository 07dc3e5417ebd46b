package io.pacewatch.target.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.pacewatch.events.plan.CheckedGoal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SeedFilesTest {
    private static final Seeded SEEDS = Seeded.read();

    private static List<String> refused(Path seeds) {
        List<String> refused = new ArrayList<>();
        for (Path file : SeedFiles.goals(seeds)) {
            SeedFiles.read(file, SEEDS.catalogue(), goal -> {
                if (goal instanceof CheckedGoal.Unsound unsound) {
                    refused.add(SeedFiles.reason(file, unsound));
                }
            });
        }
        return refused;
    }

    @Test
    void everySeededGoalIsSound() {
        assertThat(SeedFiles.goals(Seeded.PLACE)).isNotEmpty();
        assertThat(refused(Seeded.PLACE)).isEmpty();
    }

    @Test
    void aRefusedGoalIsNamedWithItsFileAndLine(@TempDir Path seeds) throws IOException {
        Files.createDirectories(seeds.resolve("goals"));
        Files.writeString(seeds.resolve("goals/a.yaml"), "goals:\n  - {id: a}\n");

        assertThat(refused(seeds).getFirst())
                .startsWith("a.yaml, line 2, indicator: The field is missing (found nothing, expected an id");
    }
}
