package io.pacewatch.local.command;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.LocalName;
import io.pacewatch.events.plan.CheckedGoal;
import io.pacewatch.events.plan.Fault;
import io.pacewatch.events.plan.PlanFile;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.platform.seeds.SeedException;
import io.pacewatch.platform.seeds.Yaml;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks at files of goals as target-service does before it takes them in; needs no stack. */
@Command(
        name = "check",
        description = {
            "Check files of goals, such as seeds/goals/*.yaml, against their form and the catalogue.",
            "Names file, line and field of everything that is wrong; exits 1 if anything is."
        })
final class GoalsCheckCommand implements Callable<Integer> {
    private static final String LANGUAGE = Locale.getDefault().getLanguage().equals("zh") ? "zh" : "en";

    /** What is wrong in a file. */
    record Finding(
            String file,
            int line,
            String field,
            String code,
            LocalName message,
            @Nullable String found,
            LocalName expected) {
        static Finding of(Path file, Fault f) {
            return new Finding(file.toString(), f.line(), f.field(), f.code(), f.message(), f.found(), f.expected());
        }

        String said() {
            return "%s:%d: %s%s (found %s, expected %s)"
                    .formatted(
                            file,
                            line,
                            field.isEmpty() ? "" : field + ": ",
                            message.in(LANGUAGE),
                            found == null ? "nothing" : found,
                            expected.in(LANGUAGE));
        }
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "YAML or JSON files with goals:")
    private List<Path> files;

    @Option(names = "--seeds", paramLabel = "DIR", description = "where the catalogue is (default: seeds)")
    private Path seeds;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    private int sound;

    @Override
    public Integer call() {
        Catalogue catalogue = catalogue();
        List<Finding> findings = new ArrayList<>();
        files.forEach(file -> check(file, catalogue, findings));
        Screen screen = new Screen(spec);
        if (json) {
            screen.json(findings);
        } else {
            findings.forEach(each -> screen.line(each.said()));
            screen.line("%d goals are sound, %d faults found".formatted(sound, findings.size()));
        }
        return findings.isEmpty() ? 0 : 1;
    }

    private Catalogue catalogue() {
        Path directory = seeds == null ? ProjectRoot.find().seeds() : seeds;
        try {
            List<CatalogueRecord> records = CatalogueFiles.read(directory);
            if (records.isEmpty()) {
                throw new WrongUseException("there is no catalogue in " + directory);
            }
            return new Catalogue(
                    records.stream().collect(Collectors.toMap(CatalogueRecord::key, Function.identity(), (a, b) -> a)));
        } catch (SeedException unusable) {
            throw new WrongUseException(String.valueOf(unusable.getMessage()));
        }
    }

    private void check(Path file, Catalogue catalogue, List<Finding> findings) {
        try (Reader text = Files.newBufferedReader(file);
                JsonParser parser = Yaml.parser(text)) {
            PlanFile.read(parser, catalogue, goal -> {
                switch (goal) {
                    case CheckedGoal.Sound s -> sound++;
                    case CheckedGoal.Unsound unsound ->
                        unsound.faults().forEach(fault -> findings.add(Finding.of(file, fault)));
                }
            });
        } catch (JsonProcessingException broken) {
            findings.add(syntax(file, broken));
        } catch (IOException unreadable) {
            throw new WrongUseException("can't read " + file + " (" + unreadable.getMessage() + ")");
        }
    }

    private static Finding syntax(Path file, JsonProcessingException broken) {
        int line = broken.getLocation() == null
                ? 1
                : Math.max(1, broken.getLocation().getLineNr());
        return new Finding(
                file.toString(),
                line,
                "",
                "body.unreadable",
                new LocalName("无法读取", "Cannot be read"),
                broken.getOriginalMessage().lines().findFirst().orElse(""),
                new LocalName("YAML 或 JSON", "YAML or JSON"));
    }
}
