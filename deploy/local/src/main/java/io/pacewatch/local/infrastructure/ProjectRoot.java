package io.pacewatch.local.infrastructure;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The directory of the checkout, from which everything that a local run needs is found. */
public record ProjectRoot(Path directory) {

    /** Makes the path absolute, since child processes run elsewhere. */
    public ProjectRoot {
        directory = directory.toAbsolutePath().normalize();
    }

    /**
     * The directory named by the system property {@code pacewatch.home}, else the nearest one above the working
     * directory that holds {@code mvnw}.
     */
    public static ProjectRoot find() {
        String home = System.getProperty("pacewatch.home");
        if (home != null) {
            return new ProjectRoot(Path.of(home));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return new ProjectRoot(at);
            }
        }
        throw new IllegalStateException(
                "no directory with mvnw above " + Path.of("").toAbsolutePath());
    }

    /** The file that names the topics and their settings. */
    public Path topics() {
        return directory.resolve("deploy/topics.json");
    }

    /** The file that names the broker's principals and what each may do. */
    public Path principals() {
        return directory.resolve("deploy/principals.json");
    }

    /** Grafana's dashboards. */
    public Path dashboards() {
        return directory.resolve("deploy/grafana/dashboards");
    }

    /** Prometheus' configuration, with its rules below. */
    public Path prometheus() {
        return directory.resolve("deploy/prometheus");
    }

    /** What Quarkus built of a service. */
    public Path service(String name) {
        return directory.resolve(name).resolve("target/quarkus-app/quarkus-run.jar");
    }

    /** Class path of what Quarkus built of a service, for a program of it that needs no Quarkus. */
    public String serviceClassPath(String name) {
        Path built = directory.resolve(name).resolve("target/quarkus-app");
        return built.resolve("app/*") + java.io.File.pathSeparator + built.resolve("lib/main/*");
    }

    /** Indicators, goals, departments and readings that come with Pacewatch. */
    public Path seeds() {
        return directory.resolve("seeds");
    }

    /** Class path of the broker's and the inbox's processes: this module and every jar it was built with. */
    String childClassPath() {
        Path jars = directory.resolve("deploy/local/target/lib");
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException(jars + " is missing: build deploy/local first");
        }
        return ownCode() + java.io.File.pathSeparator + jars.resolve("*");
    }

    private static Path ownCode() {
        try {
            return Path.of(ProjectRoot.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
