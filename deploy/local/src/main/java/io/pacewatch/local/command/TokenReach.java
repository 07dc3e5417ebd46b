package io.pacewatch.local.command;

import io.pacewatch.events.catalogue.CatalogueRecord;
import io.pacewatch.local.infrastructure.ProjectRoot;
import io.pacewatch.platform.seeds.CatalogueFiles;
import io.pacewatch.platform.seeds.SeedException;
import io.pacewatch.platform.token.TokenScope;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Says what a token reaches, and which of its names the seeds do not know: a slip there would be seen only much later. */
final class TokenReach {

    private TokenReach() {}

    /** One line on what its bearer may do. */
    static String of(TokenScope scope) {
        List<String> parts = new ArrayList<>();
        if (scope.bureau() != null) {
            parts.add("posts readings as " + scope.bureau() + ": " + names("indicators", scope.indicators()) + ", "
                    + names("regions", scope.regions()));
        }
        if (scope.department() != null) {
            parts.add("reads and acknowledges the alerts of " + scope.department());
        }
        if (scope.admin()) {
            parts.add("changes goals, reads all alerts");
        }
        String end = scope.expires() == null ? "does not expire" : "until " + Screen.time(scope.expires());
        return "Covers: " + String.join("; ", parts) + "; " + end;
    }

    private static String names(String what, Set<String> names) {
        return names.isEmpty() ? "all " + what : what + " " + String.join(", ", new TreeSet<>(names));
    }

    /** A warning for each name that is not in the seeds; it may still be in the catalogue of a running stack. */
    static List<String> unknown(TokenScope scope) {
        Set<String> known;
        try {
            known = CatalogueFiles.read(ProjectRoot.find().seeds()).stream()
                    .map(CatalogueRecord::key)
                    .collect(Collectors.toSet());
        } catch (SeedException | UncheckedIOException unusable) {
            return List.of("pacewatch: warning: names were not checked: " + unusable.getMessage());
        }
        List<String> warnings = new ArrayList<>();
        // Departments report their own counts, and then post in their own name.
        String bureau = scope.bureau();
        if (bureau != null && !known.contains("bureau/" + bureau) && !known.contains("department/" + bureau)) {
            warnings.add(warning("bureau", bureau));
        }
        if (scope.department() != null && !known.contains("department/" + scope.department())) {
            warnings.add(warning("department", scope.department()));
        }
        missing("indicator", scope.indicators(), known, warnings);
        missing("region", scope.regions(), known, warnings);
        return warnings;
    }

    private static void missing(String kind, Set<String> names, Set<String> known, List<String> warnings) {
        new TreeSet<>(names)
                .stream()
                        .filter(name -> !known.contains(kind + "/" + name))
                        .map(name -> warning(kind, name))
                        .forEach(warnings::add);
    }

    private static String warning(String kind, String name) {
        return "pacewatch: warning: the seeds know no %s %s; revoke the token if that is a slip".formatted(kind, name);
    }
}
