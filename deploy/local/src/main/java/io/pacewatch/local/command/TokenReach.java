package io.pacewatch.local.command;

import io.pacewatch.events.catalogue.Bureau;
import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.events.catalogue.Department;
import io.pacewatch.events.catalogue.Indicator;
import io.pacewatch.events.catalogue.Nearest;
import io.pacewatch.events.catalogue.Region;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.platform.kafka.Catalogue;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.platform.token.Coverage;
import io.pacewatch.platform.token.TokenScope;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what a token reaches, and refuses names that the catalogue in the seeds does not know. */
final class TokenReach {

    private static final int MOST_NAMES = 8;

    private final Catalogue catalogue;

    private TokenReach(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The reach of tokens by the seeds of this checkout. */
    static TokenReach bySeeds() {
        return bySeeds(ProjectRoot.find().seeds());
    }

    static TokenReach bySeeds(Path seeds) {
        return new TokenReach(new Catalogue(CatalogueFiles.read(seeds).stream()
                .collect(Collectors.toMap(CatalogueRecord::key, Function.identity(), (first, again) -> again))));
    }

    /** One line on what its bearer may do, and until when. */
    String of(TokenScope scope, @Nullable Instant expires) {
        String what = switch (scope) {
            case TokenScope.Bureau bureau ->
                "posts readings as %s: %s; %s".formatted(bureau.id(), indicators(bureau), regions(bureau));
            case TokenScope.Department department -> "reads and acknowledges the alerts of " + department.id();
            case TokenScope.Supervisor _ -> "reads all alerts";
            case TokenScope.Admin _ -> "changes goals, reads and answers all alerts";
        };
        return "Covers: " + what + "; " + (expires == null ? "never ends" : "until " + Screen.time(expires));
    }

    /** The indicators, shortened; for lists. */
    String indicators(TokenScope.Bureau bureau) {
        return bureau.all() ? "all indicators" : "indicators " + some(new Coverage(bureau, catalogue).indicators());
    }

    /** The regions, shortened; for lists. */
    String regions(TokenScope.Bureau bureau) {
        return bureau.all() ? "all regions" : "regions " + some(new Coverage(bureau, catalogue).regions());
    }

    private static String some(Collection<String> names) {
        String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
        int more = names.size() - MOST_NAMES;
        return names.isEmpty() ? "none" : more > 0 ? first + " and %d more".formatted(more) : first;
    }

    /** Refuses a scope that names what the catalogue does not have, or that would cover nothing: a slip. */
    void require(TokenScope scope) {
        switch (scope) {
            case TokenScope.Bureau bureau -> {
                // Departments report their own counts, and then post in their own name.
                require("bureau", bureau.id(), reporters());
                bureau.indicators().forEach(each -> require("indicator", each, ids(Indicator.class, Indicator::id)));
                bureau.regions().forEach(each -> require("region", each, ids(Region.class, Region::code)));
                requireSomething(bureau);
            }
            case TokenScope.Department department ->
                require("department", department.id(), ids(Department.class, Department::id));
            case TokenScope.Supervisor _, TokenScope.Admin _ -> {}
        }
    }

    private void requireSomething(TokenScope.Bureau bureau) {
        Coverage coverage = new Coverage(bureau, catalogue);
        if (!bureau.all()
                && (coverage.indicators().isEmpty() || coverage.regions().isEmpty())) {
            throw new WrongUseException(
                    "the catalogue names nothing that %s reports; say --indicator, --region or --all"
                            .formatted(bureau.id()));
        }
    }

    private Set<String> reporters() {
        Set<String> all = new TreeSet<>(ids(Bureau.class, Bureau::id));
        all.addAll(ids(Department.class, Department::id));
        return all;
    }

    private static void require(String kind, String name, Set<String> known) {
        if (known.contains(name)) {
            return;
        }
        Optional<String> meant = Nearest.to(name, known).or(() -> startsLike(name, known));
        throw new WrongUseException("the catalogue has no %s %s%s"
                .formatted(
                        kind,
                        name,
                        meant.map(near -> "; did you mean " + near + "?").orElse("")));
    }

    /** The name that shares most letters from the start, where none is a slip away. */
    private static Optional<String> startsLike(String name, Set<String> known) {
        for (int length = name.length(); length > 0; length--) {
            String start = name.substring(0, length);
            Optional<String> like =
                    known.stream().filter(each -> each.startsWith(start)).findFirst();
            if (like.isPresent()) {
                return like;
            }
        }
        return Optional.empty();
    }

    private <T extends CatalogueRecord> Set<String> ids(Class<T> kind, Function<T, String> id) {
        List<T> all = catalogue.all(kind);
        return all.stream().map(id).collect(Collectors.toCollection(TreeSet::new));
    }
}
