package io.pacewatch.platform.web;

import io.pacewatch.platform.problem.Problem;
import io.pacewatch.platform.problem.RoutedProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers only to the names in {@code pacewatch.http.allowed-hosts}, if there are any: a web site whose name leads to
 * this service must not be able to read it. Probes come by address and are always answered.
 */
@Singleton
class AllowedHostsFilter {

    private static final String PROBES = "/q/health";

    private final Set<String> names;

    AllowedHostsFilter(@ConfigProperty(name = "pacewatch.http.allowed-hosts") Optional<List<String>> names) {
        this.names = names.orElse(List.of()).stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }

    void register(@Observes Filters filters) {
        if (!names.isEmpty()) {
            filters.register(this::check, FilterOrder.HOSTS);
        }
    }

    private void check(RoutingContext context) {
        HostAndPort asked = context.request().authority();
        boolean known = asked != null && names.contains(asked.host().toLowerCase(Locale.ROOT));
        if (known || RequestPath.of(context).startsWith(PROBES)) {
            context.next();
        } else {
            RoutedProblem.end(context, Problem.of(421, "host.unknown"));
        }
    }
}
