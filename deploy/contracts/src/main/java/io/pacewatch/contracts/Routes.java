package io.pacewatch.contracts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** The operations that a service's classes have, whatever its document says. */
public final class Routes {

    private static final String JAX_RS = "jakarta.ws.rs.";
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH");

    private Routes() {}

    /** The operations of the classes in this directory, as {@code GET /api/v1/goals}. */
    public static Set<String> in(Path classes) {
        Set<String> routes = new TreeSet<>();
        Index index = index(classes);
        for (ClassInfo resource : index.getKnownClasses()) {
            resource.methods()
                    .forEach(method -> verb(method).ifPresent(verb -> routes.add(verb + " " + path(resource, method))));
        }
        return routes;
    }

    private static Index index(Path classes) {
        Indexer indexer = new Indexer();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return indexer.complete();
    }

    private static Optional<String> verb(MethodInfo method) {
        return METHODS.stream()
                .filter(verb -> method.hasDeclaredAnnotation(JAX_RS + verb))
                .findFirst();
    }

    private static String path(ClassInfo resource, MethodInfo method) {
        String all = Stream.of(resource.declaredAnnotation(JAX_RS + "Path"), method.declaredAnnotation(JAX_RS + "Path"))
                .map(path -> Optional.ofNullable(path)
                        .map(AnnotationInstance::value)
                        .map(v -> v.asString())
                        .orElse(""))
                .map(path -> path.replaceAll("^/|/$", ""))
                .filter(path -> !path.isEmpty())
                .reduce("", (before, next) -> before + "/" + next);
        return all.isEmpty() ? "/" : all;
    }
}
