package io.pacewatch.alert.subscription;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The subscriptions that are in force, read once at start; a file that does not hold keeps the service from starting. */
@ApplicationScoped
@Startup
public class Subscriptions {

    private static final String FOLDER = "subscriptions";

    private final Map<String, Subscription> byDepartment;

    Subscriptions(@ConfigProperty(name = "pacewatch.seeds.dir") Optional<Path> seeds) {
        List<Subscription> all =
                seeds.map(dir -> SubscriptionFiles.read(dir.resolve(FOLDER))).orElse(List.of());
        this.byDepartment =
                all.stream().collect(Collectors.toUnmodifiableMap(Subscription::department, Function.identity()));
    }

    /** All of them. */
    public List<Subscription> all() {
        return List.copyOf(byDepartment.values());
    }

    /** The department's; one that has none is reached by mail alone. */
    public Subscription of(String department) {
        return byDepartment.getOrDefault(department, new Subscription(department, true, null, null));
    }
}
