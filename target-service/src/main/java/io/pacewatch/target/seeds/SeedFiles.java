package io.pacewatch.target.seeds;

import com.fasterxml.jackson.core.JsonParser;
import io.pacewatch.events.catalogue.CatalogueLookup;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.events.plan.Fault;
import io.pacewatch.events.plan.PlanFile;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.platform.seeds.SeedException;
import io.pacewatch.platform.seeds.Yaml;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the goals that a directory of YAML files holds, one after the other: a country's do not fit into memory twice. */
final class SeedFiles {
    private SeedFiles() {}

    /** The files of goals in these seeds. */
    static List<Path> goals(Path seeds) {
        return CatalogueFiles.in(seeds.resolve("goals"));
    }

    static void read(Path file, CatalogueLookup catalogue, Consumer<CheckedGoal> found) {
        try (Reader text = Files.newBufferedReader(file);
                JsonParser parser = Yaml.parser(text)) {
            PlanFile.read(parser, catalogue, found);
        } catch (IOException e) {
            throw new SeedException(file, "as a whole", String.valueOf(e.getMessage()));
        }
    }

    /** Why a goal is refused, in one line for the log. */
    static String reason(Path file, CheckedGoal.Unsound goal) {
        return goal.faults().stream()
                .map(SeedFiles::said)
                .collect(Collectors.joining("; ", file.getFileName() + ", ", ""));
    }

    private static String said(Fault fault) {
        return "line %d, %s: %s (found %s, expected %s)"
                .formatted(
                        fault.line(),
                        fault.field(),
                        fault.message().en(),
                        fault.found() == null ? "nothing" : fault.found(),
                        fault.expected().en());
    }
}
